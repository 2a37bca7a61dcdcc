#include "document_template.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DocumentTemplate)
};

using Kind = DocumentTemplate::Kind;
using Line = DocumentTemplate::Line;

/// The names of the places in a text; one that is not closed, or no name, is answered as it stands.
QStringList placesIn(const QString &text)
{
    QStringList places;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] != u'{')
            continue;
        if (at + 1 < text.size() && text[at + 1] == u'{') {
            ++at;
            continue;
        }
        const qsizetype end = text.indexOf(u'}', at);
        places.append(end < 0 ? text.sliced(at) : text.sliced(at + 1, end - at - 1));
        at = end < 0 ? text.size() : end;
    }
    return places;
}

/// Takes the mark off a line when it has it.
bool takeMark(QString &line, QStringView mark)
{
    if (!line.startsWith(mark))
        return false;
    line = line.sliced(mark.size()).trimmed();
    return true;
}

void takeCondition(QString &text, Line &line)
{
    static const QRegularExpression pattern(QStringLiteral("^([?!])([a-z_]+) +"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return;
    line.wantsValue = match.capturedView(1) == u"?";
    line.condition = match.captured(2);
    text = text.sliced(match.capturedLength());
}

/// One line that is not empty; false when it goes on with a paragraph.
bool readLine(QString text, Line &line)
{
    static const QRegularExpression numbered(QStringLiteral("^[0-9]{1,3}[.)] +"));
    static const QRegularExpression bracket(QStringLiteral("^\\[([a-z_ ]+)\\] *(.*)$"));
    takeCondition(text, line);
    if (const auto match = bracket.match(text); match.hasMatch()) {
        line.name = match.captured(1).simplified();
        line.text = match.captured(2).trimmed();
        line.kind = line.name.startsWith(u"signature ") ? Kind::Signature : Kind::Part;
        if (line.kind == Kind::Signature)
            line.name = line.name.sliced(10);
    } else if (takeMark(text, u"### ")) {
        line.kind = Kind::Section;
    } else if (takeMark(text, u"## ")) {
        line.kind = Kind::Chapter;
    } else if (takeMark(text, u"# ")) {
        line.kind = Kind::Title;
    } else if (takeMark(text, u"> ")) {
        line.kind = Kind::Note;
    } else if (takeMark(text, u"- ")) {
        line.kind = Kind::Bullet;
    } else if (const auto number = numbered.match(text); number.hasMatch()) {
        line.kind = Kind::Numbered;
        text = text.sliced(number.capturedLength());
    } else if (const qsizetype at = text.indexOf(u"::"); at > 0) {
        line.kind = Kind::Fact;
        line.name = text.first(at).trimmed();
        text = text.sliced(at + 2).trimmed();
    }
    if (line.kind != Kind::Part && line.kind != Kind::Signature)
        line.text = text;
    return line.kind != Kind::Paragraph || !line.condition.isEmpty();
}

QString sorted(QStringList names)
{
    std::sort(names.begin(), names.end());
    return names.join(u", "_qs);
}

} // namespace

Result<DocumentTemplate> DocumentTemplate::parse(const QByteArray &content, const QString &name,
                                                 const TemplateValues &values, const QStringList &parts)
{
    const auto refused = [&](const QString &sentence, const QString &detail = {}) {
        return failure(ErrorKind::File, sentence, detail);
    };
    if (content.size() > largest)
        return refused(Text::tr("“%1” is too large to be the text of a document. Remove the file, then the "
                                "program's own text is used.")
                           .arg(name));
    if (!QUtf8StringView(content).isValidUtf8())
        return refused(
            Text::tr("“%1” is no text in UTF-8. Save it with this encoding, or remove the file.").arg(name));
    QString text = QString::fromUtf8(content);
    text.replace(u"\r\n"_qs, u"\n"_qs);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);

    DocumentTemplate made;
    bool goesOn = false;
    int number = 0;
    for (const QString &raw : text.split(u'\n')) {
        ++number;
        const auto wrong = [&](const QString &sentence, const QString &detail = {}) {
            return refused(Text::tr("Line %1 of “%2”: %3 Correct it, or remove the file, then the program's "
                                    "own text is used.")
                               .arg(QString::number(number), name, sentence),
                           detail);
        };
        if (std::any_of(raw.begin(), raw.end(),
                        [](QChar c) { return c.category() == QChar::Other_Control && c != u'\t'; }))
            return wrong(Text::tr("it has characters that cannot be read."));
        const QString trimmed = raw.simplified();
        if (trimmed.isEmpty()) {
            goesOn = false;
            continue;
        }
        Line line;
        const bool stands = readLine(trimmed, line);
        for (const QString &place : placesIn(line.text) + placesIn(line.name))
            if (!values.contains(place))
                return wrong(Text::tr("there is nothing to fill “{%1}” with.").arg(place.left(40)),
                             sorted(values.keys()));
        if (!line.condition.isEmpty() && !values.contains(line.condition))
            return wrong(Text::tr("there is no value “%1”.").arg(line.condition.left(40)),
                         sorted(values.keys()));
        const QString part = line.kind == Kind::Signature ? QString(u"signature " + line.name) : line.name;
        if ((line.kind == Kind::Part || line.kind == Kind::Signature) && !parts.contains(part))
            return wrong(Text::tr("there is no part “[%1]”.").arg(part.left(40)), sorted(parts));
        if (made.m_lines.empty() && line.kind != Kind::Title)
            return wrong(Text::tr("a document begins with its title, as “# Title”."));
        if (!stands && goesOn)
            made.m_lines.back().text += u' ' + line.text;
        else
            made.m_lines.push_back(line);
        goesOn = made.m_lines.back().kind == Kind::Paragraph;
    }
    if (made.m_lines.empty())
        return refused(
            Text::tr("“%1” is empty. Write a text, or remove the file, then the program's own text is used.")
                .arg(name));
    return made;
}

bool DocumentTemplate::isWanted(const Line &line, const TemplateValues &values)
{
    if (line.condition.isEmpty())
        return true;
    const QString value = values.value(line.condition);
    return (!value.isEmpty() && value != u"0") == line.wantsValue;
}

QString DocumentTemplate::filled(const QString &text, const TemplateValues &values)
{
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isDouble = at + 1 < text.size() && text[at + 1] == text[at];
        if ((text[at] == u'{' || text[at] == u'}') && isDouble) {
            result += text[at++];
        } else if (const qsizetype end = text[at] == u'{' ? text.indexOf(u'}', at) : -1; end > at) {
            const QString value = values.value(text.sliced(at + 1, end - at - 1)).simplified();
            result += value.isEmpty() ? QString(24, u'.') : value;
            at = end;
        } else {
            result += text[at];
        }
    }
    return result;
}

} // namespace opname
