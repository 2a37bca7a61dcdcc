#pragma once

#include "faulty_disk.h"
#include "session/small_library.h"

#include <QHash>

namespace opname::testing {

/// Where many files come and go: in memory if there is such a place, for lock files are really synced.
QString quickFolder();

/// A day of counting on a small frozen library, step by step, on a disk that may fail at any of them. It
/// remembers what was answered, to be held against the file.
class CountingDay {
public:
    struct Step {
        const char *name;
        std::function<Outcome(CountingDay &)> take;
    };
    static const std::vector<Step> &steps();

    explicit CountingDay(QString path)
        : m_path(std::move(path))
    {
    }

    Outcome open();
    void close() { m_session.reset(); }
    Session *session() const { return m_session.get(); }

    Outcome scan(const std::vector<const char *> &codes, const char *shelf, const char *operatorName,
                 ScanPurpose purpose = ScanPurpose::Count);
    Outcome undoLast();
    Outcome finishShelf(const char *shelf);
    Outcome decide();

    /// A fresh reader's view of the file against the session's memory; "" when they agree.
    std::string differenceFromFile();
    /// Whether every answer that was given stands in the file's journal, once; "" when so.
    std::string answersNotKept(Session &file) const;

private:
    QString m_path;
    std::unique_ptr<Session> m_session;
    QHash<qint64, QString> m_answers; ///< by number: code and verdict
};

/// What is in a file in the end, to compare two of them.
struct FileSummary {
    Totals totals;
    qint64 rows = 0;
    QStringList journal; ///< kinds and bodies
    std::size_t decisions = 0;
    bool operator==(const FileSummary &) const = default;
};
FileSummary summaryOf(Session &session);

} // namespace opname::testing
