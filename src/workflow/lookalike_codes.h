#pragma once

#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace opname {

/// Finds item codes that an eye, a hand or a spreadsheet takes for one another: they differ only in leading
/// zeros of a number, in O and 0, in I, L and 1, or in a mark between a letter and a number (`B-0012`,
/// `B12`). All codes are added, then all are asked again in the same order. Eight bytes a code.
class LookalikeCodes {
public:
    void add(const QString &code);
    /// Ends the adding. Whether there is anything to ask.
    bool settle();
    /// The first code that looks like this one; nothing for that one itself and for codes that stand alone.
    std::optional<QString> firstLike(const QString &code);

private:
    std::vector<std::size_t> m_shapes;
    QHash<QString, QString> m_firsts; ///< by shape, of shapes that occur more than once
};

} // namespace opname
