#pragma once

#include <QByteArray>
#include <QIODevice>

#include <vector>

namespace opname {

/// What is put behind the end of a PDF: further objects, of which some take the place of the file's own, and
/// a table that says where they begin. So the format lets a file grow.
class PdfSection {
public:
    /// The device takes what comes behind the `begin` bytes that it has; it outlives this.
    PdfSection(QIODevice &device, qint64 begin);

    void add(qint64 object, const QByteArray &content);
    /// `dictionary` says all of the bytes but how many they are.
    void addStream(qint64 object, const QByteArray &dictionary, const QByteArray &bytes);
    /// The table, and the trailer behind it. Whether the device took everything.
    bool finish(const QByteArray &trailer);

    static QByteArray reference(qint64 object); ///< to an object, as others name it

private:
    void write(const QByteArray &bytes);

    struct Place {
        qint64 object = 0;
        qint64 offset = 0;
    };
    QIODevice &m_device;
    qint64 m_end;
    bool m_isWhole = true;
    std::vector<Place> m_places;
};

} // namespace opname
