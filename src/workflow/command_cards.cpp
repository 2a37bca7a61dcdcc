#include "opname/workflow/command_cards.h"

#include "opname/domain/command.h"
#include "opname/report/paper.h"
#include "report_text.h"
#include "shelf_code.h"

#include <QCoreApplication>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandCards)
};

/// Its modules of 16 dots are whole dots of printers with 150, 300 and 600 dots to the inch, too.
constexpr int pdfDotsPerInch = 1200;

CommandCard::Entry entryOf(CommandKind kind, const QString &words, const QString &hint,
                           Condition condition = Condition::Good)
{
    return {words, hint, commandCode({kind, {}, condition}).value_or(QString())};
}

/// Each once.
QStringList distinct(const QStringList &names)
{
    QStringList all;
    for (const QString &given : names)
        if (const QString name = given.trimmed(); !all.contains(name, Qt::CaseInsensitive))
            all.append(name);
    return all;
}

Outcome addName(CommandCard::Group &group, const Command &command, const QString &words, const QString &hint)
{
    const std::optional<QString> code = commandCode(command);
    if (!code)
        return failure(ErrorKind::Usage,
                       Text::tr("“%1” cannot be printed as a command. Use a name of 1 to %2 characters "
                                "that does not end in "
                                "a dollar sign.")
                           .arg(words)
                           .arg(maximumCommandArgument));
    group.entries.push_back({words, hint, *code});
    return {};
}

Outcome addPeople(CommandCard::Group &group, const QStringList &names, const QString &hint)
{
    for (const QString &name : distinct(names))
        if (Outcome added = addName(group, {CommandKind::SwitchOperator, name, {}}, name, hint); !added)
            return added;
    return {};
}

Outcome addShelves(CommandCard::Group &group, const Session &session, const QStringList &names,
                   const ReportText &text, const QString &hint)
{
    ShelfRows rows;
    if (!names.isEmpty() && session.hasCatalogue()) {
        auto all = session.catalogue().shelfRows();
        if (!all)
            return tl::unexpected(all.error());
        rows = std::move(*all);
    }
    for (const QString &name : distinct(names)) {
        QStringList locations = locationsToTell(session, rows, name);
        if (locations.isEmpty())
            locations.append(QString());
        for (const QString &location : locations) {
            const QString words =
                location.isEmpty() ? name : QString(name + u" · " + text.locationName(location));
            const Command command{CommandKind::OpenShelf, shelfAt(location, name), {}};
            if (Outcome added = addName(group, command, words, hint); !added)
                return added;
        }
    }
    return {};
}

} // namespace

CommandCards::CommandCards(const Session &session)
    : m_session(session)
{
}

Result<CommandCard> CommandCards::card(const CardRequest &request, const QString &language) const
{
    const ReportText text(m_session, language);
    const auto say = [&](const char *source) { return text.translate("CommandCard", source); };
    CommandCard card;
    card.title = say(QT_TRANSLATE_NOOP("CommandCard", "Command card"));
    card.subtitle = m_session.name();
    card.instruction = say(QT_TRANSLATE_NOOP("CommandCard",
                                             "Cut along the dashed lines and keep the codes within reach of "
                                             "the scanner. Scanning one does what its words "
                                             "say, at the station that read it; no book is counted."));
    card.footer = say(QT_TRANSLATE_NOOP("CommandCard", "Page %1 of %2"));
    card.fontFamily = documentFontFamily();

    card.groups.push_back(
        {say(QT_TRANSLATE_NOOP("CommandCard", "While scanning")),
         {entryOf(CommandKind::Undo, say(QT_TRANSLATE_NOOP("CommandCard", "Take the last scan back")),
                  say(QT_TRANSLATE_NOOP("CommandCard", "Again: the scan before it"))),
          entryOf(CommandKind::FinishShelf, say(QT_TRANSLATE_NOOP("CommandCard", "Shelf finished")),
                  say(QT_TRANSLATE_NOOP("CommandCard", "Every book of the shelf was scanned")))},
         false});
    const QString ofLast = say(QT_TRANSLATE_NOOP("CommandCard", "Of the copy that was scanned last"));
    card.groups.push_back(
        {say(QT_TRANSLATE_NOOP("CommandCard", "Condition of the copy")),
         {entryOf(CommandKind::NoteCondition, say(QT_TRANSLATE_NOOP("CommandCard", "Good condition")),
                  ofLast),
          entryOf(CommandKind::NoteCondition, say(QT_TRANSLATE_NOOP("CommandCard", "Lightly damaged")),
                  ofLast, Condition::LightlyDamaged),
          entryOf(CommandKind::NoteCondition, say(QT_TRANSLATE_NOOP("CommandCard", "Heavily damaged")),
                  ofLast, Condition::HeavilyDamaged)},
         false});
    CommandCard::Group people{say(QT_TRANSLATE_NOOP("CommandCard", "Switch operator")), {}, false};
    CommandCard::Group shelves{say(QT_TRANSLATE_NOOP("CommandCard", "Open shelf")), {}, true};
    Outcome named = addPeople(people, request.operators,
                              say(QT_TRANSLATE_NOOP("CommandCard", "Scans from now on are this person's")));
    if (named)
        named = addShelves(shelves, m_session, request.shelves, text,
                           say(QT_TRANSLATE_NOOP("CommandCard", "Scans from now on are of this shelf")));
    if (!named)
        return tl::unexpected(named.error());
    card.groups.push_back(std::move(people));
    card.groups.push_back(std::move(shelves));
    return card;
}

Result<WrittenCard> CommandCards::write(const CardRequest &request, const QString &language,
                                        const QString &path) const
{
    auto wanted = card(request, language);
    if (!wanted)
        return tl::unexpected(wanted.error());
    const auto pages = CommandCardPages::lay(std::move(*wanted), pdfDotsPerInch);
    if (!pages)
        return tl::unexpected(pages.error());
    const Outcome written = replaceFile(path, [&](QIODevice &device) -> Outcome {
        pages->writePdf(device);
        return {};
    });
    if (!written)
        return tl::unexpected(written.error());
    return WrittenCard{pages->codeCount(), pages->pageCount()};
}

} // namespace opname
