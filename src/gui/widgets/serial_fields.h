#pragma once

#include "opname/scanner/serial_ports.h"
#include "opname/scanner/serial_settings.h"

#include <QWidget>

#include <memory>

namespace Ui {
class SerialFields;
}

namespace opname {

/// The fields of one serial connection: port, speed, format, and what ends a code.
class SerialFields : public QWidget {
    Q_OBJECT

public:
    explicit SerialFields(QWidget *parent = nullptr);
    ~SerialFields() override;

    /// Shows a connection; `ports` can be chosen instead of its own.
    void show(const SerialSettings &settings, const QList<SerialPort> &ports);
    /// What is shown. A speed that is no number stays what it was.
    SerialSettings settings() const;

Q_SIGNALS:
    void changed(); ///< by the user

private:
    std::unique_ptr<Ui::SerialFields> m_ui;
    SerialSettings m_shown;
};

} // namespace opname
