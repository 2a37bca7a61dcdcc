#pragma once

#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace opname {

/// Finds item codes that SLiMS takes for one, and those that an eye, a hand or a spreadsheet takes for one
/// another: they differ only in leading zeros of a number, in O and 0, in I, L and 1, or in a mark between a
/// letter and a number (`B-0012`, `B12`). All codes are added, then the few that candidates() names are asked
/// again in its order. 24 bytes a code.
class LookalikeCodes {
public:
    void add(const QString &code, qint64 copy);
    /// Ends the adding: the copies whose codes may be like another's, as they were added; `place` counts the
    /// codes from 0.
    struct Candidate {
        std::size_t place = 0;
        qint64 copy = 0;
    };
    std::vector<Candidate> candidates();

    struct Likeness {
        QString other; ///< a code that was asked for before
        bool isSame = false; ///< to SLiMS
    };
    /// Nothing for the first of its kind and for codes that stand alone.
    std::optional<Likeness> likenessOf(const QString &code);

private:
    struct Shape {
        std::size_t hash = 0;
        std::size_t place = 0;
        qint64 copy = 0;
    };
    std::vector<Shape> m_shapes;
    QHash<QString, QString> m_firsts; ///< by shape, of shapes that were asked for
    QHash<QByteArray, QString> m_same; ///< by the fold of the code
};

} // namespace opname
