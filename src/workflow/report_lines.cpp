#include "report_lines.h"

#include "opname/platform/process_limits.h"
#include "workbook_lines.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryFile>

#include <algorithm>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReportCheck)
};

constexpr qint64 largestFile = 512LL * 1024 * 1024;
constexpr qint64 mostText = 128LL * 1024 * 1024;
constexpr quint64 mostMemory = 2048ULL * 1024 * 1024;
constexpr quint64 mostSeconds = 120;

tl::unexpected<Error> tooLarge(const QString &name)
{
    return failure(ErrorKind::File,
                   Text::tr("“%1” is too large to be a report of this program, and was not read. Choose the "
                            "file that the report was saved as.")
                       .arg(name));
}

tl::unexpected<Error> cancelled()
{
    return failure(ErrorKind::Cancelled, Text::tr("The check was cancelled."));
}

tl::unexpected<Error> unreadable(const QString &path, const QString &detail)
{
    return failure(ErrorKind::File, Text::tr("“%1” cannot be read. Check its name and the rights.").arg(path),
                   detail);
}

tl::unexpected<Error> noRoomToRead(const QString &detail)
{
    return failure(ErrorKind::Full,
                   Text::tr("There is no room for a copy of the report in “%1”, where it is read. Free some "
                            "space there and check it again.")
                       .arg(QDir::tempPath()),
                   detail);
}

Result<QByteArray> textOfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path, file.errorString());
    if (file.size() > mostText)
        return tooLarge(QFileInfo(path).fileName());
    return file.read(mostText);
}

/// The file without the colours of the paper that it was made for. For every page, pdftotext works out anew
/// how these look on a screen: that takes it six times as long as all the words.
Outcome copyWithoutColours(const QString &path, QFile &copy)
{
    constexpr qint64 piece = 1024 * 1024;
    const QByteArray name = QByteArrayLiteral("/OutputIntents");
    const QByteArray noName = QByteArrayLiteral("/NoneOfTheseIn");
    QFile file(path);
    QByteArray bytes;
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path, file.errorString());
    for (bool isLast = false; !isLast;) {
        const qsizetype kept = bytes.size();
        bytes += file.read(piece);
        isLast = bytes.size() == kept;
        bytes.replace(name, noName);
        // What may be the beginning of the name waits for the rest.
        const qsizetype ready =
            isLast ? bytes.size() : std::max<qsizetype>(0, bytes.size() - name.size() + 1);
        if (file.error() != QFileDevice::NoError)
            return unreadable(path, file.errorString());
        if (copy.write(bytes.constData(), ready) != ready)
            return noRoomToRead(copy.errorString());
        bytes.remove(0, ready);
    }
    if (!copy.flush())
        return noRoomToRead(copy.errorString());
    return {};
}

Result<QByteArray> textOfPdf(const QString &path, const std::function<bool()> &goesOn)
{
    const QString name = QFileInfo(path).fileName();
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (program.isEmpty())
        return failure(ErrorKind::NotAvailable,
                       Text::tr("A PDF is read by “pdftotext”, which is not installed. Install the package "
                                "poppler-utils, or check the HTML or JSON of the same report."));
    QTemporaryFile copy;
    if (!copy.open())
        return noRoomToRead(copy.errorString());
    if (const Outcome copied = copyWithoutColours(path, copy); !copied)
        return tl::unexpected(copied.error());
    QProcess reader;
    boundProcess(reader, mostMemory, mostSeconds);
    reader.start(program,
                 {QStringLiteral("-raw"), QStringLiteral("-q"), QStringLiteral("-enc"),
                  QStringLiteral("UTF-8"), copy.fileName(), QStringLiteral("-")});
    const auto stop = [&] {
        reader.kill();
        reader.waitForFinished();
    };
    QByteArray text;
    QElapsedTimer timer;
    timer.start();
    while (reader.state() != QProcess::NotRunning) {
        reader.waitForReadyRead(100);
        text += reader.readAllStandardOutput();
        if (goesOn && !goesOn()) {
            stop();
            return cancelled();
        }
        if (text.size() > mostText) {
            stop();
            return tooLarge(name);
        }
        if (timer.elapsed() > static_cast<qint64>(2 * mostSeconds) * 1000)
            stop();
    }
    text += reader.readAllStandardOutput();
    if (reader.error() == QProcess::FailedToStart || reader.exitStatus() != QProcess::NormalExit
        || reader.exitCode() != 0)
        return failure(ErrorKind::File,
                       Text::tr("“%1” is damaged or is no PDF, so it cannot be compared. Choose the file "
                                "that the report was saved as.")
                           .arg(name),
                       QString::fromLocal8Bit(reader.readAllStandardError().left(500)));
    return text;
}

std::vector<ReportLine> linesOf(const QByteArray &text, bool hasPages)
{
    std::vector<ReportLine> lines;
    int page = 1;
    int line = 0;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && text[end] != '\n' && text[end] != '\f')
            ++end;
        ++line;
        if (const QByteArray content = text.sliced(at, end - at).trimmed(); !content.isEmpty())
            lines.push_back({content, hasPages ? page : line});
        if (end < text.size() && text[end] == '\f')
            ++page;
        at = end + 1;
    }
    return lines;
}

} // namespace

Result<std::vector<ReportLine>> reportLines(const QString &path, const std::function<bool()> &goesOn)
{
    const QFileInfo file(path);
    const QString ending = file.suffix().toLower();
    if (!file.isFile())
        return failure(ErrorKind::File,
                       Text::tr("“%1” is not there, or is no file. Check its name.").arg(path));
    if (file.size() > largestFile)
        return tooLarge(file.fileName());
    if (ending == u"xlsx")
        return workbookLines(path, mostText);
    if (ending == u"csv")
        return failure(ErrorKind::Usage,
                       Text::tr("A CSV file holds lists alone and nothing that they can be checked by. Check "
                                "another format of the same report."));
    if (ending != u"pdf" && ending != u"html" && ending != u"json")
        return failure(ErrorKind::Usage,
                       Text::tr("“%1” is no report of this program. Choose a .pdf, .html, .json or .xlsx.")
                           .arg(file.fileName()));
    const auto text = ending == u"pdf" ? textOfPdf(path, goesOn) : textOfFile(path);
    if (!text)
        return tl::unexpected(text.error());
    return linesOf(*text, ending == u"pdf");
}

} // namespace opname
