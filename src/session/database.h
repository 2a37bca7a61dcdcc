#pragma once

#include "opname/domain/error.h"
#include "statement.h"

#include <QByteArray>
#include <QElapsedTimer>

#include <functional>

struct sqlite3;

namespace opname {

/// One connection to a session's SQLite file, hardened against hostile files. One thread at a time.
class Database {
public:
    enum class Mode { Create, ReadWrite, ReadOnly };

    Database() = default;
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    Outcome open(const QString &path, Mode mode);
    void close();
    sqlite3 *handle() const { return m_handle; }
    QString path() const { return m_path; }

    /// Runs one or more statements without parameters. False on failure, and while one is kept: SQLite may
    /// have ended the transaction by itself, and what follows would be committed alone.
    bool execute(const char *sql);
    /// Begins a transaction that writes, and commits one. Every scan does both, so they are prepared once.
    bool beginWriting() { return runKept(m_beginWriting, "BEGIN IMMEDIATE"); }
    bool commit() { return runKept(m_commit, "COMMIT"); }
    qint64 integer(const char *sql); ///< first column of the first row, 0 without one
    bool isReader() const { return m_isReader; } ///< begins no transaction that writes
    bool hasFailed() const { return m_failed; }
    /// The first failure since the last call, as an error for people; a generic one when none was kept.
    Error takeError();
    Outcome outcome(bool succeeded);
    void keepFailure(); ///< SQLite's last one
    void keepFailure(Error error);
    /// Whether the file and its log at the session's path are still those that are written to: SQLite goes on
    /// writing into a file that was moved or removed. Two stat calls; keeps no failure.
    bool isInPlace();
    /// The same for each commit of a burst, which two path look-ups would slow by a tenth: what was seen in
    /// its place is believed for 20 ms, less than lies between two scans of a person.
    bool isStillInPlace();
    /// Takes what was committed from the log into the file, wherever that is now. For a file that was moved
    /// away from its log; in its place SQLite does so by itself.
    void takeLogIn();

private:
    /// Which file it is, whatever its name.
    struct FileIdentity {
        quint64 device = 0;
        quint64 number = 0; ///< 0: none
        bool operator==(const FileIdentity &) const = default;
    };
    static FileIdentity identityOf(const QByteArray &path);
    Outcome openImmutable();
    bool runKept(Statement &statement, const char *sql); ///< prepared at its first run

    QString m_path;
    QByteArray m_filePath; ///< absolute, as the system takes it
    bool m_isReader = false;
    QByteArray m_logPath;
    FileIdentity m_file;
    FileIdentity m_log; ///< known from the first commit on
    QElapsedTimer m_sinceSeen; ///< in its place; invalid before, and when it was not
    sqlite3 *m_handle = nullptr;
    Statement m_beginWriting;
    Statement m_commit;
    bool m_failed = false;
    Error m_error;
};

/// While it lives, the connection keeps four times as many pages in memory, 64 MB at most: for work that
/// looks up items all over a large catalogue.
class RoomyCache {
public:
    explicit RoomyCache(Database &database);
    ~RoomyCache();
    RoomyCache(const RoomyCache &) = delete;
    RoomyCache &operator=(const RoomyCache &) = delete;

private:
    Database &m_database;
};

/// While it lives, a long statement of the connection asks now and then whether to go on; it fails once the
/// answer is false. Without a function nothing is asked.
class Interruption {
public:
    Interruption(Database &database, const std::function<bool()> &goesOn);
    ~Interruption();
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

private:
    Database &m_database;
    std::function<bool()> m_goesOn;
};

/// Commits or, when destroyed before, rolls back. It commits nothing after a failure that was kept and not
/// taken: what was written may rest on what could not be read. One that reads, inside another, is part of
/// it.
class Transaction {
public:
    enum class Kind { Read, Write };
    explicit Transaction(Database &database, Kind kind = Kind::Write);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    bool hasBegun() const { return m_open; }
    bool commit();
    void rollBack();

private:
    Database &m_database;
    Kind m_kind;
    bool m_open = false;
};

} // namespace opname
