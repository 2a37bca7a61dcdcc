#pragma once

#include "opname/labels/label_sheet.h"

namespace opname {

/// The label sheets there are: those that come with the program (:/opname/labels), and a library's own, files
/// NAME.json of one folder. An own sheet goes before one of the same name that comes with the program, which
/// is how those are edited.
class LabelSheets {
public:
    /// Largest file and most files that are read.
    static constexpr qint64 largestFile = 64 * 1024;
    static constexpr int mostFiles = 200;

    /// The folder need not exist.
    explicit LabelSheets(QString folder);

    /// Of all that can be read, those of the program first, each group by name.
    std::vector<LabelSheet> all() const;
    /// Usage with the names there are; File when its file is no label sheet.
    Result<LabelSheet> find(const QString &name) const;
    /// Why files of the folder are not among all(): one sentence each.
    std::vector<Error> unreadable() const;

    bool isOwn(const QString &name) const;
    /// Writes an own sheet, atomically; one of the same name is replaced. Usage when it cannot be a sheet,
    /// File or Full when it cannot be written.
    Outcome save(const LabelSheet &sheet) const;
    /// Removes an own sheet; one that comes with the program is then as it was. Nothing when there is none.
    Outcome remove(const QString &name) const;
    /// A name that no sheet has yet, made from a title: "Label A5 (2)" is "label-a5-2".
    QString nameFor(const QString &title) const;

private:
    QString ownPath(const QString &name) const;
    static Result<LabelSheet> read(const QString &path);

    QString m_folder;
};

} // namespace opname
