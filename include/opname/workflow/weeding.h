#pragma once

#include "opname/session/weeding_list.h"
#include "opname/workflow/scan_file_content.h"

#include <QCoreApplication>
#include <QHash>

namespace opname {

/// The SOP's first two warnings on data: copies that are weeded, by their status in SLiMS or by the
/// librarian's list, stand on no shelf, and list and SLiMS agree about them. Use on the session's thread; the
/// check reads only, so that a reading session on another thread does as well.
class Weeding {
    Q_DECLARE_TR_FUNCTIONS(Weeding)

public:
    /// The session outlives this.
    explicit Weeding(Session &session);

    /// Codes of a file, apart from the list.
    struct File {
        QString name; ///< without its folder
        QStringList codes; ///< at least one; each is of the shape of an item's
    };
    /// Reads codes, one a line or a table whose header names the code column; a reading session does.
    /// ErrorKind::File, with a sentence that names the line, for a file that cannot be read, has no codes, or
    /// has a row that is no item code. Cancelled when `watcher` answers false.
    Result<File> read(const QString &path, const RowWatcher &watcher = {}) const;

    enum class Way { Add, TakeBack };
    struct Taken {
        qint64 listed = 0; ///< codes on the list now
        qint64 changed = 0; ///< of the codes read, those that were not on it before (or that were)
    };
    /// Puts the codes of a file, as read() gives them, on the list or takes them off. All or none.
    Result<Taken> take(const QString &path, Way way, const Author &author);
    /// The same from an open file or pipe, called `name` to the user.
    Result<Taken> take(QFile &file, const QString &name, Way way, const Author &author);

    /// A weeded copy that something is wrong with.
    struct Finding {
        WeededCopy copy;
        std::optional<WeedingMismatch> mismatch;
        bool isPresent = false; ///< a counting scan of it is not undone
        Place scannedAt; ///< of a present one: the last such scan, as far as the place was stated
    };
    /// By code. Before the freeze nothing is present.
    Result<std::vector<Finding>> findings() const;
    /// One translated line: how list and SLiMS disagree; empty when they do not.
    QString mismatchText(const Finding &finding) const;
    QString statusName(const QString &id) const; ///< as SLiMS calls it

    struct Check {
        qint64 listed = 0;
        qint64 present = 0; ///< weeded copies that were scanned
        qint64 mismatches = 0;
        WeedingState onShelf = WeedingState::NotFilledIn; ///< needs a list or statuses, and a counting scan
        WeedingState data = WeedingState::NotFilledIn; ///< needs a list: without one nothing is compared
    };
    Result<Check> check() const;
    Result<Check> check(const std::vector<Finding> &found) const; ///< when they were asked for already
    static QString
    stateText(WeedingState state,
              qint64 problems); ///< "not filled in yet", "not counted yet", "agrees", "2 problems"
    static QString stateName(WeedingState state); ///< "not_filled_in", "not_counted", "agrees", "differs"

private:
    Result<QStringList> codesOf(const ScanFileContent &content, const QString &name,
                                const RowWatcher &watcher = {}) const;
    Result<Taken> record(const QStringList &codes, const QString &source, Way way, const Author &author);
    Outcome addPresence(std::vector<Finding> &weeded) const;

    Session &m_session;
    QHash<QString, QString> m_statusNames;
};

} // namespace opname
