#include "serial_fields.h"

#include "ui_serial_fields.h"

#include <QLineEdit>

namespace opname {

namespace {

/// Chooses the entry with this value, and makes one for a value that is not offered.
void choose(QComboBox *box, int value)
{
    if (box->findData(value) < 0)
        box->addItem(QString::number(value), value);
    box->setCurrentIndex(box->findData(value));
}

template <typename Value> Value chosen(const QComboBox *box)
{
    return static_cast<Value>(box->currentData().toInt());
}

} // namespace

SerialFields::SerialFields(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::SerialFields>())
{
    m_ui->setupUi(this);
    for (const int baud : {1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200})
        m_ui->baudComboBox->addItem(QString::number(baud));
    for (const int bits : {8, 7, 6, 5})
        m_ui->dataBitsComboBox->addItem(QString::number(bits), bits);
    for (const int bits : {1, 2})
        m_ui->stopBitsComboBox->addItem(QString::number(bits), bits);
    const auto offer = [](QComboBox *box, const QStringList &titles) {
        for (int value = 0; value < titles.size(); ++value)
            box->addItem(titles[value], value);
    };
    offer(m_ui->parityComboBox, {tr("none"), tr("even"), tr("odd"), tr("space"), tr("mark")});
    offer(m_ui->flowComboBox, {tr("none"), tr("hardware (RTS/CTS)"), tr("software (XON/XOFF)")});
    offer(m_ui->framingComboBox,
          {tr("CR, LF or both"), tr("CR"), tr("LF"), tr("CR and LF"), tr("Tab"), tr("STX … ETX"),
           tr("a pause")});
    for (QComboBox *box :
         {m_ui->portComboBox, m_ui->baudComboBox, m_ui->dataBitsComboBox, m_ui->parityComboBox,
          m_ui->stopBitsComboBox, m_ui->flowComboBox, m_ui->framingComboBox})
        connect(box, &QComboBox::activated, this, &SerialFields::changed);
    for (QComboBox *box : {m_ui->portComboBox, m_ui->baudComboBox})
        connect(box->lineEdit(), &QLineEdit::editingFinished, this, &SerialFields::changed);
    connect(m_ui->silenceSpinBox, &QSpinBox::editingFinished, this, &SerialFields::changed);
}

SerialFields::~SerialFields() = default;

void SerialFields::show(const SerialSettings &settings, const QList<SerialPort> &ports)
{
    m_shown = settings;
    m_ui->portComboBox->clear();
    m_ui->portComboBox->addItem(settings.port, settings.device);
    for (const SerialPort &port : ports)
        m_ui->portComboBox->addItem(port.name, port.device);
    m_ui->baudComboBox->setCurrentText(QString::number(settings.baud));
    choose(m_ui->dataBitsComboBox, settings.dataBits);
    choose(m_ui->parityComboBox, static_cast<int>(settings.parity));
    choose(m_ui->stopBitsComboBox, settings.stopBits);
    choose(m_ui->flowComboBox, static_cast<int>(settings.flow));
    choose(m_ui->framingComboBox, static_cast<int>(settings.framing));
    m_ui->silenceSpinBox->setValue(settings.silence);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_ui->silenceSpinBox, m_ui->silenceLabel})
        widget->setEnabled(settings.framing == Framing::Silence);
}

SerialSettings SerialFields::settings() const
{
    SerialSettings settings = m_shown;
    const QString port = m_ui->portComboBox->currentText().trimmed();
    if (port != settings.port && !port.isEmpty()) {
        const int listed = m_ui->portComboBox->findText(port);
        settings.device = listed >= 0 ? m_ui->portComboBox->itemData(listed).toString() : QString();
        settings.port = port;
    }
    if (const int baud = m_ui->baudComboBox->currentText().toInt(); baud > 0)
        settings.baud = baud;
    settings.dataBits = chosen<int>(m_ui->dataBitsComboBox);
    settings.parity = chosen<SerialSettings::Parity>(m_ui->parityComboBox);
    settings.stopBits = chosen<int>(m_ui->stopBitsComboBox);
    settings.flow = chosen<SerialSettings::Flow>(m_ui->flowComboBox);
    settings.framing = chosen<Framing>(m_ui->framingComboBox);
    settings.silence = m_ui->silenceSpinBox->value();
    return settings;
}

} // namespace opname
