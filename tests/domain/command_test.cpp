#include "opname/domain/command.h"

#include "opname/domain/item_code.h"

#include <gtest/gtest.h>

namespace opname {
namespace {

const std::vector<Command> &everyCommand()
{
    static const std::vector<Command> all = {
        {CommandKind::Undo, {}, Condition::Good},
        {CommandKind::FinishShelf, {}, Condition::Good},
        {CommandKind::NoteCondition, {}, Condition::Good},
        {CommandKind::NoteCondition, {}, Condition::LightlyDamaged},
        {CommandKind::NoteCondition, {}, Condition::HeavilyDamaged},
        {CommandKind::SwitchOperator, QStringLiteral("Ani"), Condition::Good},
        {CommandKind::OpenShelf, QStringLiteral("Rak A1"), Condition::Good},
    };
    return all;
}

TEST(Command, PrintedCodeIsReadAsTheSameCommandAndFitsNoItem)
{
    for (const Command &command : everyCommand()) {
        const auto code = commandCode(command);
        ASSERT_TRUE(code) << commandName(command.kind).toStdString();
        EXPECT_GT(code->size(), maximumItemCodeLength) << code->toStdString();
        EXPECT_TRUE(code->startsWith(u"$OPNAME$")) << code->toStdString();
        EXPECT_EQ(codeShape(*code), CodeShape::Command);
        EXPECT_EQ(parseCommand(*code), command);
        EXPECT_EQ(foldedCode(*code).size(), code->size()) << "nothing that a collation strips";
    }
    EXPECT_EQ(commandCode(everyCommand().front()), QStringLiteral("$OPNAME$UNDO$00000000"));
}

TEST(Command, CapsLockChangesNoCommand)
{
    for (const Command &command : everyCommand()) {
        QString turned = *commandCode(command);
        for (QChar &c : turned)
            c = c.isUpper() ? c.toLower() : c.toUpper();
        for (const QString &read : {turned, turned.toLower(), turned.toUpper()}) {
            const auto answered = parseCommand(read);
            ASSERT_TRUE(answered) << read.toStdString();
            EXPECT_EQ(answered->kind, command.kind) << read.toStdString();
            EXPECT_EQ(answered->condition, command.condition);
            EXPECT_EQ(answered->argument.compare(command.argument, Qt::CaseInsensitive), 0);
        }
    }
}

TEST(Command, NamesThatLookLikePaddingAreKeptOrNotPrinted)
{
    for (const char *name : {"A.", "A0", "100", "Lantai 2", "R$1", "B.00", "Rak=1", "Büro"}) {
        const Command command{CommandKind::OpenShelf, QString::fromUtf8(name), Condition::Good};
        const auto code = commandCode(command);
        ASSERT_TRUE(code) << name;
        EXPECT_EQ(parseCommand(*code), command) << name;
    }
    for (const QString &name : {QString(), QStringLiteral("A$"), QStringLiteral("A$00"), QStringLiteral(" A"),
                                QStringLiteral("A\t1"), QString(maximumCommandArgument + 1, u'x')})
        EXPECT_FALSE(commandCode({CommandKind::OpenShelf, name, Condition::Good})) << name.toStdString();
    EXPECT_FALSE(commandCode({CommandKind::Unknown, QStringLiteral("BANTU"), Condition::Good}));
}

TEST(Command, HandMadePaddingOfBlanksAndPointsIsRead)
{
    EXPECT_EQ(parseCommand(u"$OPNAME$UNDO.........")->kind, CommandKind::Undo);
    EXPECT_EQ(parseCommand(u"$OPNAME$SELESAI          ")->kind, CommandKind::FinishShelf);
    EXPECT_EQ(parseCommand(u"$OPNAME$RAK=Lantai 2$$$")->argument, QStringLiteral("Lantai 2"));
    EXPECT_EQ(parseCommand(u"$OPNAME$RAK=A2       ")->argument, QStringLiteral("A2"));
}

TEST(Command, UnknownWordsAreCommandsAllTheSameAndItemsAreNone)
{
    const auto unknown = parseCommand(u"$OPNAME$BANTU        ");
    ASSERT_TRUE(unknown);
    EXPECT_EQ(unknown->kind, CommandKind::Unknown);
    EXPECT_EQ(unknown->argument, QStringLiteral("BANTU"));
    EXPECT_EQ(parseCommand(u"$OPNAME$RAK=$00000000")->kind, CommandKind::Unknown) << "a shelf without a name";
    EXPECT_EQ(parseCommand(u"$OPNAME$UNDONE$000000")->kind, CommandKind::Unknown);
    EXPECT_EQ(parseCommand(u"$OPNAME$OP=A\u0007ni$0000000")->kind, CommandKind::Unknown);
    const auto noise = parseCommand(QString(u"$OPNAME$RAK="_qs + QString(10'000, u'x')));
    ASSERT_TRUE(noise);
    EXPECT_EQ(noise->kind, CommandKind::Unknown);
    EXPECT_EQ(noise->argument.size(), maximumCommandArgument);
    for (const char16_t *item :
         {u"B0001", u"$OPNAME$UNDO", u"", u"x$OPNAME$UNDO$00000000", u"$OPNAME$$0000000000000"})
        EXPECT_FALSE(parseCommand(item));
}

TEST(Condition, NamesAreThoseOfTheContract)
{
    for (const char16_t *name : {u"baik", u"rusak_ringan", u"rusak_berat"}) {
        ASSERT_TRUE(conditionFromName(name));
        EXPECT_EQ(conditionName(*conditionFromName(name)), QStringView(name));
    }
    EXPECT_FALSE(conditionFromName(u"good"));
    EXPECT_FALSE(conditionFromName(u""));
}

TEST(Condition, OnlyDamagedCopiesGoToRepair)
{
    EXPECT_EQ(proposedAction(Condition::Good), DecisionAction::Record);
    EXPECT_EQ(proposedAction(Condition::LightlyDamaged), DecisionAction::Record);
    EXPECT_EQ(proposedAction(Condition::HeavilyDamaged), DecisionAction::SetRepair);
    for (const Condition condition :
         {Condition::Good, Condition::LightlyDamaged, Condition::HeavilyDamaged}) {
        EXPECT_TRUE(isAllowed(condition, DecisionAction::Record));
        EXPECT_EQ(isAllowed(condition, DecisionAction::SetRepair), condition != Condition::Good);
        EXPECT_FALSE(isAllowed(condition, DecisionAction::Keep));
    }
}

} // namespace
} // namespace opname
