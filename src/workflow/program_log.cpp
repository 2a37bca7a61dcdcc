#include "opname/workflow/program_log.h"

#include "opname/workflow/redaction.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRecursiveMutex>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace opname {

namespace {

constexpr std::size_t mostWaiting = 1000; // lines
constexpr qint64 sameWithin = 10'000; // milliseconds
constexpr int patience = 200; // milliseconds, of a program that is about to be ended

// What is written may set off a message of Qt's on the same thread.
QRecursiveMutex s_guard;
ProgramLog *s_current = nullptr;
QtMessageHandler s_before = nullptr;

QString nameOf(ProgramLog::Level level)
{
    switch (level) {
    case ProgramLog::Level::Information:
        return QStringLiteral("info");
    case ProgramLog::Level::Warning:
        return QStringLiteral("warning");
    case ProgramLog::Level::Problem:
        break;
    }
    return QStringLiteral("error");
}

ProgramLog::Level levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
    case QtInfoMsg:
        return ProgramLog::Level::Information;
    case QtWarningMsg:
        return ProgramLog::Level::Warning;
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return ProgramLog::Level::Problem;
}

QByteArray lineOf(const QString &said)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    return QString(time + u' ' + said + u'\n').toUtf8();
}

} // namespace

ProgramLog::ProgramLog(QString folder, qint64 largest)
    : m_folder(std::move(folder))
    , m_largest(largest)
{
    m_writer.setMaxThreadCount(1);
}

ProgramLog::~ProgramLog()
{
    {
        const QMutexLocker guard(&s_guard);
        if (s_current == this) {
            qInstallMessageHandler(std::exchange(s_before, nullptr));
            s_current = nullptr;
        }
    }
    flush();
}

QString ProgramLog::usualFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/logs");
}

void ProgramLog::write(Level level, const QString &category, const QString &message)
{
    const QString said =
        nameOf(level) + u' ' + category + u' ' + redacted(message.left(longestMessage).simplified());
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    {
        const QMutexLocker lock(&m_mutex);
        if (said == m_last && now - m_lastTime < sameWithin) {
            ++m_repeats;
            return;
        }
        if (m_repeats > 0)
            add(lineOf(QStringLiteral("info log the same came again: times=%1").arg(m_repeats)));
        m_repeats = 0;
        m_last = said;
        m_lastTime = now;
        add(lineOf(said));
        if (std::exchange(m_isWriting, true))
            return;
    }
    m_writer.start([this] {
        const QMutexLocker lock(&m_fileMutex);
        writeWaiting();
    });
}

void ProgramLog::add(QByteArray line)
{
    m_waiting.push_back(std::move(line));
    ++m_taken;
    if (m_waiting.size() > mostWaiting) {
        m_waiting.pop_front();
        ++m_dropped;
    }
}

/// Without m_mutex while the disk works: who writes a line does not wait for it.
void ProgramLog::writeWaiting()
{
    for (;;) {
        QByteArray lines;
        qint64 count = 0;
        qint64 dropped = 0;
        {
            const QMutexLocker lock(&m_mutex);
            for (const QByteArray &line : m_waiting) {
                if (!lines.isEmpty() && lines.size() + line.size() > m_largest / 4)
                    break;
                lines += line;
                ++count;
            }
            dropped = m_dropped;
            if (lines.isEmpty()) {
                m_isWriting = false;
                return;
            }
        }
        const bool isWritten = append(lines);
        const QMutexLocker lock(&m_mutex);
        if (!isWritten) {
            m_isWriting = false;
            return;
        }
        const qint64 left = std::max<qint64>(0, count - (m_dropped - dropped));
        m_waiting.erase(m_waiting.begin(), m_waiting.begin() + left);
    }
}

bool ProgramLog::append(const QByteArray &lines) const
{
    const auto isFull = [&] {
        const qint64 size = QFileInfo(fileAt(0)).size();
        return size > 0 && size + lines.size() > m_largest;
    };
    if (!QDir().mkpath(m_folder))
        return false;
    if (isFull()) {
        QFile::remove(fileAt(files - 1));
        for (int i = files - 1; i > 0; --i)
            QFile::rename(fileAt(i - 1), fileAt(i));
        if (isFull())
            return false;
    }
    QFile file(fileAt(0));
    const bool isNew = !file.exists();
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return false;
    const qint64 before = file.size();
    if (isNew)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(lines) == lines.size())
        return true;
    file.resize(before); // no half line stays
    return false;
}

QString ProgramLog::fileAt(int index) const
{
    return index == 0 ? m_folder + QStringLiteral("/opname.log")
                      : QStringLiteral("%1/opname.%2.log").arg(m_folder).arg(index);
}

QStringList ProgramLog::lastLines(int count) const
{
    const QMutexLocker unchanged(&m_fileMutex);
    QStringList lines;
    for (int i = 0; i < files && lines.size() < count; ++i) {
        QFile file(fileAt(i));
        if (file.open(QIODevice::ReadOnly))
            lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts) + lines;
    }
    const QMutexLocker lock(&m_mutex);
    for (const QByteArray &line : m_waiting)
        lines.append(QString::fromUtf8(line).chopped(1));
    return lines.mid(std::max<qsizetype>(0, lines.size() - count));
}

qint64 ProgramLog::taken() const
{
    const QMutexLocker lock(&m_mutex);
    return m_taken;
}

void ProgramLog::flush()
{
    m_writer.waitForDone();
}

void ProgramLog::becomeCurrent()
{
    const QMutexLocker guard(&s_guard);
    const bool isFirst = s_current == nullptr;
    s_current = this;
    if (isFirst)
        s_before = qInstallMessageHandler(&ProgramLog::takeQtMessage);
}

ProgramLog *ProgramLog::current()
{
    const QMutexLocker guard(&s_guard);
    return s_current;
}

void ProgramLog::note(const QString &category, const QString &message, Level level)
{
    const QMutexLocker guard(&s_guard);
    if (s_current != nullptr)
        s_current->write(level, category, message);
}

void ProgramLog::takeQtMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    QtMessageHandler before = nullptr;
    {
        const QMutexLocker guard(&s_guard);
        before = s_before;
        if (type != QtDebugMsg)
            note(QString::fromLatin1(context.category == nullptr ? "qt" : context.category), message,
                 levelOf(type));
        // Whatever its own thread does, the last words are written before the program ends.
        if (type == QtFatalMsg && s_current != nullptr && s_current->m_fileMutex.tryLock(patience)) {
            s_current->writeWaiting();
            s_current->m_fileMutex.unlock();
        }
    }
    if (before != nullptr)
        before(type, context, message);
}

} // namespace opname
