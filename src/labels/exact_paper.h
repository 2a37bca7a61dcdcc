#pragma once

#include <QIODevice>
#include <QSize>

namespace opname {

/// Passes a PDF on while it is written, with the paper of its pages as it is: QPdfWriter rounds it to whole
/// points, and a viewer that fits a label of 33 mm to its paper would then draw no module in whole dots. What
/// is on the page stays where it is, seen from the upper left corner; no byte is added or taken away.
class ExactPaper : public QIODevice {
public:
    ExactPaper(QIODevice &device, QSize tenthsOfAMillimetre); ///< the device outlives it
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray boxOf(QByteArrayView rounded) const; ///< empty when it would be longer

    QIODevice &m_device;
    double m_width; ///< points
    double m_height;
};

} // namespace opname
