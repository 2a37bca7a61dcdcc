#include "opname/scanner/hid_device.h"

#include "opname/scanner/hid_report.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <algorithm>
#include <hidapi.h>
#include <mutex>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(HidDevice)
};

constexpr unsigned short barCodeScannerPage = 0x8c;

QString textOf(const wchar_t *text)
{
    return text != nullptr ? QString::fromWCharArray(text) : QString();
}

/// hidapi keeps state of its own while it enumerates and opens.
std::mutex &libraryMutex()
{
    static std::mutex mutex;
    return mutex;
}

class OpenDevice : public HidDevice {
public:
    explicit OpenDevice(hid_device *device)
        : m_device(device, &hid_close)
    {
    }

    Result<QByteArray> read(int milliseconds) override
    {
        QByteArray report(HidReportReader::reportSize, Qt::Uninitialized);
        const int count = hid_read_timeout(m_device.get(), reinterpret_cast<unsigned char *>(report.data()),
                                           static_cast<std::size_t>(report.size()), milliseconds);
        if (count < 0)
            return failure(ErrorKind::File, Text::tr("The scanner was unplugged. Plug it in again."),
                           textOf(hid_error(m_device.get())));
        report.truncate(count);
        return report;
    }

private:
    std::unique_ptr<hid_device, decltype(&hid_close)> m_device;
};

QList<HidAddress> availableDevices()
{
    const std::lock_guard lock(libraryMutex());
    QList<HidAddress> devices;
    hid_device_info *first = hid_enumerate(0, 0);
    for (const hid_device_info *info = first; info != nullptr; info = info->next) {
        const QString path = QFile::decodeName(info->path);
        const bool isListed = std::any_of(devices.cbegin(), devices.cend(),
                                          [&](const HidAddress &device) { return device.path == path; });
        if (info->usage_page != barCodeScannerPage || isListed)
            continue;
        devices.append(
            {QStringLiteral("%1:%2:%3")
                 .arg(info->vendor_id, 4, 16, QLatin1Char('0'))
                 .arg(info->product_id, 4, 16, QLatin1Char('0'))
                 .arg(textOf(info->serial_number)),
             path,
             QString(textOf(info->manufacturer_string) + u' ' + textOf(info->product_string)).trimmed()});
    }
    hid_free_enumeration(first);
    return toldApart(std::move(devices));
}

Result<std::unique_ptr<HidDevice>> openDevice(const QString &name)
{
    const QList<HidAddress> devices = availableDevices();
    const auto found = std::find_if(devices.cbegin(), devices.cend(),
                                    [&](const HidAddress &device) { return device.device == name; });
    if (found == devices.cend())
        return failure(ErrorKind::File, Text::tr("The scanner is not connected. Plug it in."), name);
    const std::lock_guard lock(libraryMutex());
    hid_device *device = hid_open_path(QFile::encodeName(found->path).constData());
    if (device == nullptr)
        return failure(
            ErrorKind::Refused,
            Text::tr("This account may not read the scanner “%1”. Install the package of Opname, which "
                     "brings the right, or set the scanner to keyboard mode.")
                .arg(found->description.isEmpty() ? name : found->description),
            found->path + u": " + textOf(hid_error(nullptr)));
    return std::make_unique<OpenDevice>(device);
}

} // namespace

QList<HidAddress> toldApart(QList<HidAddress> devices)
{
    // "hidraw10" is behind "hidraw9".
    std::sort(devices.begin(), devices.end(), [](const HidAddress &a, const HidAddress &b) {
        return a.path.size() != b.path.size() ? a.path.size() < b.path.size() : a.path < b.path;
    });
    QHash<QString, int> seen;
    for (HidAddress &address : devices)
        if (const int number = ++seen[address.device]; number > 1)
            address.device += u'#' + QString::number(number);
    return devices;
}

HidBus HidBus::ofThisMachine()
{
    return {&availableDevices, &openDevice};
}

} // namespace opname
