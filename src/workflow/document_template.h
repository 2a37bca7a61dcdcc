#pragma once

#include "opname/domain/error.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace opname {

/// What stands in a template's places, by name.
using TemplateValues = QHash<QString, QString>;

/// The text of an official paper with places to fill in, as a library may change it: a text file in UTF-8, a
/// line for each thing.
///
///     # Title              the first line; a second such line is the subtitle
///     ## Chapter           ### Section
///     - entry              1. numbered entry
///     > note               set smaller
///     Name :: value        a row of facts
///     [list lost]          a part that the program makes, on a line of its own
///     [signature known] Mengetahui,     who signs, with the words above
///     ?lost text           the line only if `lost` is neither empty nor 0; !lost text: only if it is
///
/// Other lines are paragraphs, which end at an empty line. `{name}` is filled in, `{{` is a brace. Values are
/// put in when lines are told apart already: nothing in them makes a line of another kind, or is filled in
/// again.
class DocumentTemplate {
public:
    enum class Kind { Title, Chapter, Section, Paragraph, Note, Bullet, Numbered, Fact, Part, Signature };
    struct Line {
        Kind kind = Kind::Paragraph;
        QString name; ///< of a fact, a part ("list lost") or a signature ("known")
        QString text;
        QString condition; ///< a value's name; empty: always
        bool wantsValue = true; ///< of the condition
    };

    static constexpr qsizetype largest = 64 * 1024; ///< bytes

    /// ErrorKind::File, with a sentence that names the line (and the names that there are as its detail): for
    /// a place or a part that there is not, a missing title, control characters, what is no UTF-8 or too
    /// large. `name` is what the user calls the file.
    static Result<DocumentTemplate> parse(const QByteArray &content, const QString &name,
                                          const TemplateValues &values, const QStringList &parts);

    const std::vector<Line> &lines() const { return m_lines; }
    /// Whether a line stands with these values.
    static bool isWanted(const Line &line, const TemplateValues &values);
    /// The text with its places filled in; a value that is empty leaves dots to write on.
    static QString filled(const QString &text, const TemplateValues &values);

private:
    std::vector<Line> m_lines;
};

} // namespace opname
