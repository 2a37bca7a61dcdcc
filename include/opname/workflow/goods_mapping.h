#pragma once

#include "opname/domain/catalogue.h"
#include "opname/session/goods_register.h"
#include "opname/workflow/scan_file_content.h"

#include <QCoreApplication>

namespace opname {

/// Takes in which copy has which number in the asset books: a table with the columns item_code (or kode
/// eksemplar), kode_barang and nup, in any order, among others; comma, semicolon, Tab or bar between them, in
/// UTF-8, UTF-16 or Windows-1252. Sound rows are taken; each row that is not is named with its line and the
/// reason, and nothing of it is kept.
class GoodsMapping {
    Q_DECLARE_TR_FUNCTIONS(GoodsMapping)

public:
    /// Rows of a file, apart from any session.
    struct File {
        struct Row {
            qint64 line = 0; ///< of the file, from 1
            GoodsNumber number;
        };
        QString name;
        std::vector<Row> rows; ///< sound by themselves and beside each other
        std::vector<SkippedRow> skipped; ///< the first mostListed of them, by line
        qint64 skippedRows = 0;

        void skip(qint64 line, const QString &reason);
    };
    static constexpr std::size_t mostListed = 1000;

    /// Reads a file, on any thread. ErrorKind::File, with a sentence that says what to do, when it cannot be
    /// read, is no table of text, or lacks one of the three columns.
    static Result<File> read(const QString &path, const RowWatcher &watcher = {});

    /// The session outlives this.
    explicit GoodsMapping(Session &session);

    struct Taken {
        qint64 rows = 0; ///< sound ones of the file
        qint64 changed = 0; ///< of these, what was not known so before
        qint64 mapped = 0; ///< copies that have a number now, those of earlier files included
        qint64 notInSlims =
            0; ///< of the file's, item codes that the catalogue has no copy of; kept all the same
        std::vector<SkippedRow> skipped; ///< by line, at most mostListed
        qint64 skippedRows = 0;
    };
    /// Beside what the register and the catalogue say, for which a reading session does: takes the rows out
    /// of the file whose number another copy has already, and answers what take() will, with nothing changed
    /// yet. ErrorKind::File when no row is sound.
    Result<Taken> check(File &file, const RowWatcher &watcher = {}) const;
    /// Keeps the rows, but those whose number another copy has already. ErrorKind::File when no row is sound.
    /// On the session's thread; a hundred thousand rows take under a second.
    Result<Taken> take(File file, const Author &author);

private:
    static tl::unexpected<Error> stopped();
    void skipTakenNumbers(File &file) const;

    Session &m_session;
};

} // namespace opname
