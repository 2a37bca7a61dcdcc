#pragma once

#include <QMutex>
#include <QString>
#include <QStringList>
#include <QThreadPool>

#include <deque>

namespace opname {

/// What the program did and what went wrong, one line each: time (UTC), level, category, message. For
/// whoever helps afterwards, so every message is redacted(). Lines go to the end of `opname.log` in a folder;
/// when that is full it becomes `opname.1.log`, and so on up to `files` of them. Writing never waits for the
/// disk, which has its own thread, and never fails: what the disk refuses waits in memory, the newest
/// thousand lines, and is tried again with the next. A crash loses what was told in the last moment. All
/// calls may come from any thread; destroying it writes what waits.
class ProgramLog {
public:
    enum class Level { Information, Warning, Problem };
    static constexpr qint64 largestFile = 1'000'000; ///< bytes
    static constexpr int files = 3;
    static constexpr int longestMessage = 2000; ///< characters; the rest is cut off

    /// The folder is made when the first line is written. `largest` is what one file may hold, in bytes.
    explicit ProgramLog(QString folder, qint64 largest = largestFile);
    ~ProgramLog();
    ProgramLog(const ProgramLog &) = delete;
    ProgramLog &operator=(const ProgramLog &) = delete;

    static QString usualFolder(); ///< of this user
    QString folder() const { return m_folder; }

    /// The same message again within ten seconds is counted, and the count is written with the next one.
    void write(Level level, const QString &category, const QString &message);
    /// The newest lines of all files, those that wait included, oldest first. Reads at most `files` files.
    QStringList lastLines(int count) const;
    qint64 taken() const; ///< how many lines were written so far: tells whether there are new ones
    void flush(); ///< waits until the disk has, or refused, what was told

    /// From now on this is the program's log: note() writes here, and so do Qt's messages but those for
    /// debugging, which go on to where they went before. Until it is destroyed.
    void becomeCurrent();
    static ProgramLog *current(); ///< null: none
    static void note(const QString &category, const QString &message, Level level = Level::Information);

private:
    static void takeQtMessage(QtMsgType type, const QMessageLogContext &context, const QString &message);
    QString fileAt(int index) const; ///< 0: the newest
    void add(QByteArray line); ///< with m_mutex held
    void writeWaiting(); ///< with m_fileMutex held
    bool append(const QByteArray &lines) const;

    const QString m_folder;
    const qint64 m_largest;
    mutable QMutex m_fileMutex; ///< of the files; taken before the other
    mutable QMutex m_mutex; ///< of what follows
    std::deque<QByteArray> m_waiting;
    qint64 m_dropped = 0; ///< of those, for want of room
    qint64 m_taken = 0;
    QString m_last; ///< level, category and message
    qint64 m_lastTime = 0;
    int m_repeats = 0;
    bool m_isWriting = false;
    QThreadPool m_writer; ///< last: it is waited for before what it writes goes away
};

} // namespace opname
