#include "opname/domain/command.h"

#include "opname/domain/item_code.h"

#include <algorithm>
#include <array>

namespace opname {

namespace {

constexpr std::array<const char16_t *, 6> commandNames = {u"unknown",   u"undo",     u"finish_shelf",
                                                          u"condition", u"operator", u"shelf"};

struct Word {
    QStringView text;
    CommandKind kind;
    Condition condition = Condition::Good;
    bool takesName() const { return text.endsWith(u'='); }
};

/// Short, and without a letter outside ASCII: every character is a symbol of the bar code.
constexpr std::array<Word, 7> words = {{
    {u"UNDO", CommandKind::Undo},
    {u"SELESAI", CommandKind::FinishShelf},
    {u"BAIK", CommandKind::NoteCondition, Condition::Good},
    {u"RINGAN", CommandKind::NoteCondition, Condition::LightlyDamaged},
    {u"BERAT", CommandKind::NoteCondition, Condition::HeavilyDamaged},
    {u"OP=", CommandKind::SwitchOperator},
    {u"RAK=", CommandKind::OpenShelf},
}};

bool isName(const QString &text)
{
    return !text.isEmpty() && text.size() <= maximumCommandArgument
        && std::none_of(text.begin(), text.end(),
                        [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace

QString commandName(CommandKind kind)
{
    return QString::fromUtf16(commandNames[static_cast<std::size_t>(kind)]);
}

std::optional<Command> parseCommand(QStringView bareCode)
{
    const QString read = commandWord(bareCode);
    if (read.isEmpty())
        return std::nullopt;
    for (const Word &word : words) {
        if (!word.takesName()) {
            if (read.compare(word.text, Qt::CaseInsensitive) == 0)
                return Command{word.kind, {}, word.condition};
            continue;
        }
        if (!read.startsWith(word.text, Qt::CaseInsensitive))
            continue;
        const QString name = read.sliced(word.text.size()).trimmed();
        if (isName(name))
            return Command{word.kind, name, word.condition};
    }
    return Command{CommandKind::Unknown, read.left(maximumCommandArgument), Condition::Good};
}

std::optional<QString> commandCode(const Command &command)
{
    const auto word = std::find_if(words.begin(), words.end(), [&](const Word &w) {
        return w.kind == command.kind && w.condition == command.condition;
    });
    if (word == words.end())
        return std::nullopt;
    QString code = commandMark() + word->text + command.argument + u'$';
    const qsizetype missing = std::max<qsizetype>(0, maximumItemCodeLength + 1 - code.size());
    // From four on an even number of digits packs best.
    code += QString(missing < 4 ? missing : missing + missing % 2, u'0');
    if (parseCommand(code) != command)
        return std::nullopt;
    return code;
}

} // namespace opname
