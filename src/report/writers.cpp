#include "opname/report/writers.h"

#include "opname/report/paper.h"
#include "report_file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReportFile)
};

/// Passes bytes on to a file until it has taken all of them. A disk that fills up takes a part first and
/// calls that no error; the rest, offered again, is refused, and the file knows of it.
class TakenWhole : public QIODevice {
public:
    explicit TakenWhole(QFileDevice &file)
        : m_file(file)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        for (qint64 done = 0; done < size;) {
            const qint64 taken = m_file.write(data + done, size - done);
            if (taken <= 0)
                return -1;
            done += taken;
        }
        return size;
    }

private:
    QFileDevice &m_file;
};

} // namespace

tl::unexpected<Error> writingFailed(const QString &path, const QString &detail)
{
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    // What is no disk, as /proc, has no room at all and none that could be freed.
    if (disk.isValid() && disk.bytesTotal() > 0 && disk.bytesAvailable() >= 0
        && disk.bytesAvailable() < 64 * 1024)
        return failure(
            ErrorKind::Full,
            Text::tr("The disk is full: “%1” was not written. Free some space and do it again.").arg(path),
            detail);
    return failure(ErrorKind::File,
                   Text::tr("“%1” cannot be written. Check its folder and the rights.").arg(path), detail);
}

tl::unexpected<Error> writingCancelled()
{
    return failure(ErrorKind::Cancelled, Text::tr("Writing was cancelled; the file is as it was."));
}

Result<WrittenReport> writeDocument(const Document &document, const QString &path,
                                    const std::function<bool(qint64)> &proceed)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    using Writer = Result<WrittenReport> (*)(const WritingTask &);
    const Writer write = ending == u"pdf" ? &writePdf
        : ending == u"xlsx"               ? &writeXlsx
        : ending == u"html"               ? &writeHtml
        : ending == u"csv"                ? &writeCsv
        : ending == u"json"               ? &writeJson
                                          : nullptr;
    if (write == nullptr)
        return failure(ErrorKind::Usage,
                       Text::tr("“%1” has an ending that cannot be written. Use .pdf, .xlsx, .html, .csv or "
                                ".json.")
                           .arg(path));

    WrittenReport report;
    const Outcome replaced = replaceFile(path, [&](QIODevice &device) -> Outcome {
        const auto written = write({document, device, proceed});
        if (!written)
            return tl::unexpected(written.error());
        report = *written;
        return document.wereRead ? document.wereRead() : Outcome();
    });
    if (!replaced)
        return tl::unexpected(replaced.error());
    return report;
}

Outcome replaceFile(const QString &path, const std::function<Outcome(QIODevice &)> &write)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return writingFailed(path, file.errorString());
    TakenWhole whole(file);
    if (Outcome written = write(whole); !written) {
        file.cancelWriting();
        return written;
    }
    if (!file.flush() || file.error() != QFileDevice::NoError || !file.commit())
        return writingFailed(path, file.errorString());
    return {};
}

} // namespace opname
