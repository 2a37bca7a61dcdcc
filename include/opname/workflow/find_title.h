#pragma once

#include "opname/domain/catalogue.h"
#include "opname/domain/error.h"
#include "opname/workflow/background_task.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace opname {

/// A title with how many copies of it the session's catalogue has.
struct FoundTitle {
    Title title;
    qint64 copies = 0;
};

/// What was found for one text.
struct FoundTitles {
    QString typed;
    std::vector<FoundTitle> titles; ///< at most FindTitle::mostTitles, behind one found by its copy's code
    bool hasMore = false; ///< more of what was typed would tell them apart
};

/// Activity 3: from words of title, authors, call number or ISBN, or the code of a copy, to a title, also one
/// without any copy; before the freeze as after it. Reads the whole list of titles on a thread of its own
/// with a reading session. Lives on the thread that made it.
class FindTitle : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t mostTitles = 50;

    /// `sessionPath` is the session's file; the object holds no session.
    explicit FindTitle(QString sessionPath, QObject *parent = nullptr);
    ~FindTitle() override;

    /// Answers by found() or failed(). Of several asked in a row only the newest is sure to be answered.
    void search(const QString &typed);

Q_SIGNALS:
    void found(const opname::FoundTitles &titles);
    void failed(const opname::Error &error);

private:
    void start();
    void finish();

    QString m_sessionPath;
    std::optional<QString> m_wanted; ///< asked while another search is under way
    std::shared_ptr<Result<FoundTitles>> m_answer;
    BackgroundTask m_task;
};

} // namespace opname
