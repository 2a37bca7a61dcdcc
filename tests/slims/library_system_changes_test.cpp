#include "library_system_fixture.h"

#include <QDateTime>
#include <QTimeZone>

#include <thread>

namespace opname {
namespace {

using testing::LibrarySystemTest;

class LibrarySystemChanges : public LibrarySystemTest {
protected:
    void SetUp() override
    {
        LibrarySystemTest::SetUp();
        if (IsSkipped() || HasFatalFailure())
            return;
        title = addTitle(QStringLiteral("813 Toe b"), QStringLiteral("813"));
        copy = addCopy(title, code);
    }

    /// One change of each kind that corrects a field, on the row as it is.
    std::vector<Change> oneOfEachKind() const
    {
        return {
            change(ChangeKind::ItemStatus, copy, code, {}, QStringLiteral("MIS")),
            change(ChangeKind::ItemLocation, copy, code, location(1), location(2)),
            change(ChangeKind::ItemSite, copy, code, QStringLiteral("A1"), QStringLiteral("Rak B2")),
            change(ChangeKind::ItemCallNumber, copy, code, {}, QStringLiteral("R 813 Toe b")),
            change(ChangeKind::TitleCallNumber, title, {}, QStringLiteral("813 Toe b"),
                   QStringLiteral("899.221 3 Toe b")),
            change(ChangeKind::TitleClass, title, {}, QStringLiteral("813"), QStringLiteral("899.221 3"))};
    }

    QString logRows(const Change &one) const
    {
        return value(QStringLiteral("SELECT COUNT(*) FROM system_log WHERE INSTR(log_msg, ?) > 0"),
                     {QString(one.id + u']')});
    }
    QString titleLogRows() const
    {
        return value(QStringLiteral("SELECT COUNT(*) FROM biblio_log WHERE biblio_id = ?"), {title});
    }

    const QString code = QStringLiteral("UJI0001");
    qint64 title = 0;
    qint64 copy = 0;
};

TEST_P(LibrarySystemChanges, EveryKindIsAppliedOnceAndThenThere)
{
    const auto system = open();
    for (const Change &one : oneOfEachKind()) {
        const std::string kind = changeKindName(one.kind).toStdString();
        EXPECT_EQ(send(*system, {one})[0].state, ChangeState::Applied) << kind;
        EXPECT_EQ(fieldOf(one), one.after) << kind;
        EXPECT_EQ(send(*system, {one})[0].state, slims().whenRepeated()) << kind;
        EXPECT_EQ(fieldOf(one), one.after) << kind;
        EXPECT_EQ(logRows(one), u"1") << kind;
    }
}

TEST_P(LibrarySystemChanges, WhatSomebodyElseHadSetIsNotLoggedAsSent)
{
    const auto system = open();
    for (Change one : oneOfEachKind()) {
        const std::string kind = changeKindName(one.kind).toStdString();
        ASSERT_EQ(send(*system, {one})[0].state, ChangeState::Applied) << kind;
        const QString ofTitle = titleLogRows();
        // The same decision of another stock-take, which finds it done.
        one.id += QStringLiteral(":lain");
        EXPECT_EQ(send(*system, {one})[0].state, ChangeState::Already) << kind;
        EXPECT_EQ(logRows(one), u"0") << kind;
        EXPECT_EQ(titleLogRows(), ofTitle) << kind;
    }
}

TEST_P(LibrarySystemChanges, ValueOfAnotherIsAConflictThatNamesItAndStays)
{
    execute(QStringLiteral("UPDATE item SET item_status_id = 'R', location_id = 'ZZ', site = 'C9', "
                           "call_number = 'X' WHERE item_id = ?"),
            {copy});
    execute(QStringLiteral("UPDATE biblio SET call_number = 'Y', classification = '100' WHERE biblio_id = ?"),
            {title});
    const QStringList held{QStringLiteral("R"), QStringLiteral("ZZ"), QStringLiteral("C9"),
                           QStringLiteral("X"), QStringLiteral("Y"),  QStringLiteral("100")};
    const std::vector<Change> changes = oneOfEachKind();
    const std::vector<ChangeAnswer> answers = send(*open(), changes);
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const std::string kind = changeKindName(changes[i].kind).toStdString();
        EXPECT_EQ(answers[i].state, ChangeState::Conflict) << kind;
        EXPECT_EQ(answers[i].now, held[static_cast<qsizetype>(i)]) << kind;
        EXPECT_EQ(fieldOf(changes[i]), held[static_cast<qsizetype>(i)]) << kind;
        EXPECT_EQ(logRows(changes[i]), u"0") << kind;
    }
}

TEST_P(LibrarySystemChanges, WhatIsGoneOrHasAnotherCodeIsRefused)
{
    execute(QStringLiteral("UPDATE item SET item_code = 'UJI0099' WHERE item_id = ?"), {copy});
    for (const ChangeAnswer &answer :
         send(*open(),
              {change(ChangeKind::ItemSite, copy, code, QStringLiteral("A1"), QStringLiteral("B")),
               change(ChangeKind::ItemSite, copy + 1000, code, QStringLiteral("A1"), QStringLiteral("B")),
               change(ChangeKind::TitleClass, title + 1000, {}, {}, QStringLiteral("B"))})) {
        EXPECT_EQ(answer.state, ChangeState::Refused);
        EXPECT_GT(answer.reason.size(), 20);
    }
    EXPECT_EQ(value(QStringLiteral("SELECT site FROM item WHERE item_id = ?"), {copy}), u"A1");
}

TEST_P(LibrarySystemChanges, WhatSlimsCannotStoreOrDoesNotKnowIsRefusedWhole)
{
    const QString emoji = QString::fromUtf8("Rak \xF0\x9F\x93\x9A");
    for (const Change &one :
         {change(ChangeKind::ItemSite, copy, code, QStringLiteral("A1"), QString(51, u'x')),
          change(ChangeKind::ItemSite, copy, code, QStringLiteral("A1"), QString(600, u'x')),
          change(ChangeKind::ItemSite, copy, code, QStringLiteral("A1"), emoji),
          change(ChangeKind::TitleClass, title, {}, QStringLiteral("813"), QString(41, u'8')),
          change(ChangeKind::ItemStatus, copy, code, {}, QStringLiteral("ZZZ")),
          change(ChangeKind::ItemLocation, copy, code, location(1), QStringLiteral("??"))}) {
        const QString before = fieldOf(one);
        const ChangeAnswer answer = sendOne(one);
        EXPECT_EQ(answer.state, ChangeState::Refused) << one.after.toStdString();
        EXPECT_GT(answer.reason.size(), 20);
        EXPECT_EQ(fieldOf(one), before);
    }
    const QString longest(50, QChar(0x00E9));
    const Change fits = change(ChangeKind::ItemSite, copy, code, QStringLiteral("A1"), longest);
    EXPECT_EQ(sendOne(fits).state, ChangeState::Applied) << "lengths are in characters";
    EXPECT_EQ(fieldOf(fits), longest);
}

TEST_P(LibrarySystemChanges, BlankIsOneValue)
{
    for (const char *stored : {"NULL", "''", "'  '"}) {
        execute(QStringLiteral("UPDATE item SET site = %1, call_number = %1 WHERE item_id = ?")
                    .arg(QString::fromLatin1(stored)),
                {copy});
        EXPECT_EQ(sendOne(change(ChangeKind::ItemSite, copy, code, QStringLiteral(" "), QStringLiteral("B1")))
                      .state,
                  ChangeState::Applied)
            << stored;
        EXPECT_EQ(sendOne(change(ChangeKind::ItemCallNumber, copy, code, QStringLiteral("X"), {})).state,
                  ChangeState::Already)
            << stored;
    }
    for (const char *stored : {"NULL", "''", "'0'"}) {
        execute(QStringLiteral("UPDATE item SET item_status_id = %1 WHERE item_id = ?")
                    .arg(QString::fromLatin1(stored)),
                {copy});
        EXPECT_EQ(sendOne(change(ChangeKind::ItemStatus, copy, code, QStringLiteral("MIS"), {})).state,
                  ChangeState::Already)
            << stored;
        EXPECT_EQ(sendOne(change(ChangeKind::ItemStatus, copy, code, {}, QStringLiteral("MIS"))).state,
                  ChangeState::Applied)
            << stored;
    }
    EXPECT_EQ(sendOne(change(ChangeKind::ItemStatus, copy, code, QStringLiteral("MIS"), {})).state,
              ChangeState::Applied);
    EXPECT_EQ(value(QStringLiteral("SELECT COALESCE(item_status_id, '') IN ('', '0') FROM item "
                                   "WHERE item_id = ?"),
                    {copy}),
              u"1");
}

TEST_P(LibrarySystemChanges, CaseAccentsAndOddBlanksAreDifferencesThatCanBeCorrected)
{
    execute(QStringLiteral("UPDATE item SET site = ? WHERE item_id = ?"),
            {QStringLiteral("\trak b\u00A0"), copy});
    EXPECT_EQ(
        sendOne(change(ChangeKind::ItemSite, copy, code, QStringLiteral("RAK B"), QStringLiteral("X"))).state,
        ChangeState::Conflict);
    EXPECT_EQ(
        sendOne(change(ChangeKind::ItemSite, copy, code, QStringLiteral("rak b"), QStringLiteral("Rak B")))
            .state,
        ChangeState::Applied);
    EXPECT_EQ(sendOne(change(ChangeKind::ItemSite, copy, code, QStringLiteral("Rak B"),
                             QStringLiteral("Rak B\u00E9")))
                  .state,
              ChangeState::Applied);
    EXPECT_EQ(value(QStringLiteral("SELECT HEX(site) FROM item WHERE item_id = ?"), {copy}),
              u"52616B2042C3A9");
}

TEST_P(LibrarySystemChanges, HostileTextsArriveAsTheyAre)
{
    QString before = QStringLiteral("A1");
    for (const QString &text :
         {QStringLiteral("'; DROP TABLE item; --"), QStringLiteral("\\' \\\" \\\\ \\0 \\"),
          QStringLiteral("</script><b>&amp;\"x\""), QStringLiteral("100% %s %1 %2 _"),
          QStringLiteral("\u00ABRak\u00BB \u66F8\u67B6 \u0627\u0644\u0631\u0641"),
          QStringLiteral("a\nb\tc")}) {
        const Change one = change(ChangeKind::ItemSite, copy, code, before, text);
        EXPECT_EQ(sendOne(one).state, ChangeState::Applied) << text.toStdString();
        EXPECT_EQ(fieldOf(one), text);
        EXPECT_EQ(logRows(one), u"1");
        const Change ofTitle = change(ChangeKind::TitleCallNumber, title, {},
                                      before == u"A1" ? QStringLiteral("813 Toe b") : before, text);
        EXPECT_EQ(sendOne(ofTitle).state, ChangeState::Applied) << text.toStdString();
        EXPECT_EQ(fieldOf(ofTitle), text);
        before = text;
    }
    EXPECT_EQ(value(QStringLiteral("SELECT COUNT(*) FROM system_log WHERE INSTR(log_msg, ?) > 0 AND "
                                   "INSTR(log_msg, '<') + INSTR(log_msg, '>') > 0"),
                    {change(ChangeKind::ItemSite, copy, code, {}, {}).id.section(u':', 0, 0)}),
              u"0")
        << "SLiMS's page prints the messages as they are";
    EXPECT_EQ(value(QStringLiteral("SELECT COUNT(*) FROM biblio_log WHERE biblio_id = ? AND "
                                   "INSTR(additional_information, '<') > 0"),
                    {title}),
              u"0");
}

TEST_P(LibrarySystemChanges, LastUpdateIsTheTimeInTheZoneOfSlims)
{
    const QTimeZone zone("Asia/Jakarta");
    const QDateTime begun = QDateTime::currentDateTimeUtc();
    for (const Change &one : oneOfEachKind())
        ASSERT_EQ(sendOne(one).state, ChangeState::Applied);
    for (const QString &text : {value(QStringLiteral("SELECT CAST(last_update AS CHAR) FROM item "
                                                     "WHERE item_id = ?"),
                                      {copy}),
                                value(QStringLiteral("SELECT CAST(last_update AS CHAR) FROM biblio "
                                                     "WHERE biblio_id = ?"),
                                      {title}),
                                value(QStringLiteral("SELECT CAST(last_update AS CHAR) FROM search_biblio "
                                                     "WHERE biblio_id = ?"),
                                      {title})}) {
        const QDateTime local = QDateTime::fromString(text.left(19), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        const QDateTime time(local.date(), local.time(), zone);
        EXPECT_LE(std::abs(begun.secsTo(time)), 60) << text.toStdString();
    }
}

TEST_P(LibrarySystemChanges, TitleChangesReachTheSearchTableAndTheTitlesLogOnce)
{
    const Change number = change(ChangeKind::TitleCallNumber, title, {}, QStringLiteral("813 Toe b"),
                                 QStringLiteral("899 Toe b"));
    const Change classes =
        change(ChangeKind::TitleClass, title, {}, QStringLiteral("813"), QStringLiteral("899"));
    const auto system = open();
    for (int time = 0; time < 3; ++time)
        send(*system, {number, classes});
    EXPECT_EQ(value(QStringLiteral("SELECT CONCAT(call_number, '|', classification) FROM search_biblio WHERE "
                                   "biblio_id = ?"),
                    {title}),
              u"899 Toe b|899");
    EXPECT_EQ(titleLogRows(), u"2");
    EXPECT_EQ(value(QStringLiteral("SELECT realname FROM biblio_log WHERE biblio_id = ? LIMIT 1"), {title}),
              slims().loggedName(author()));
}

TEST_P(LibrarySystemChanges, NewCopyIsMadeOnceAndFoundInTheSearchTable)
{
    const Change copyTwo = newCopy(title, QStringLiteral("UJI0002"));
    const ChangeAnswer made = sendOne(copyTwo);
    EXPECT_EQ(made.state, ChangeState::Applied) << made.reason.toStdString();
    const ChangeAnswer again = sendOne(copyTwo);
    EXPECT_EQ(again.state, slims().whenRepeated()) << again.reason.toStdString();
    EXPECT_GT(made.itemId, 0);
    EXPECT_EQ(again.itemId, made.itemId);
    EXPECT_EQ(value(QStringLiteral("SELECT CONCAT_WS('|', biblio_id = ?, location_id, site, coll_type_id, "
                                   "inventory_code, COALESCE(item_status_id, '') IN ('', '0'), "
                                   "COALESCE(call_number, '')) FROM item WHERE item_id = ?"),
                    {title, made.itemId}),
              u"1|U2|Rak 3|1|INV/9|1|");
    EXPECT_EQ(value(QStringLiteral("SELECT COUNT(*) FROM item WHERE item_code = 'UJI0002'")), u"1");
    EXPECT_EQ(value(QStringLiteral("SELECT items FROM search_biblio WHERE biblio_id = ?"), {title}),
              u"UJI0001 - UJI0002");
    EXPECT_EQ(value(QStringLiteral("SELECT INSTR(location, 'Opname uji 2') > 0 AND "
                                   "INSTR(collection_types, (SELECT coll_type_name FROM mst_coll_type "
                                   "WHERE coll_type_id = 1)) > 0 FROM search_biblio WHERE biblio_id = ?"),
                    {title}),
              u"1");
    EXPECT_EQ(logRows(copyTwo), u"1");
}

TEST_P(LibrarySystemChanges, NewCopyWithoutTypePlaceOrNumbersIsMadeOnce)
{
    Change bare = newCopy(title, QStringLiteral("UJI0004"));
    bare.newCopy = {};
    const ChangeAnswer made = sendOne(bare);
    EXPECT_EQ(made.state, ChangeState::Applied) << made.reason.toStdString();
    EXPECT_EQ(sendOne(bare).state, slims().whenRepeated());
    EXPECT_EQ(value(QStringLiteral("SELECT CONCAT_WS('|', COUNT(*), MAX(coll_type_id IS NULL), "
                                   "MAX(location_id IS NULL), MAX(inventory_code IS NULL)) FROM item "
                                   "WHERE item_code = 'UJI0004'")),
              u"1|1|1|1");
}

TEST_P(LibrarySystemChanges, NewCopyWithACodeThatIsTakenOrImpossibleIsRefused)
{
    const qint64 other = addTitle({}, {}, QStringLiteral("Opname uji lain"));
    Change unknownPlace = newCopy(title, QStringLiteral("UJI0003"));
    unknownPlace.newCopy.location = QStringLiteral("??");
    Change unknownType = newCopy(title, QStringLiteral("UJI0003"));
    unknownType.newCopy.collectionType = QStringLiteral("987");
    for (const Change &one : {newCopy(title, code), newCopy(other, QStringLiteral("uji0001")),
                              newCopy(title, {}), newCopy(title, QString(21, u'U')),
                              newCopy(title + 1000, QStringLiteral("UJI0003")), unknownPlace, unknownType}) {
        const ChangeAnswer answer = sendOne(one);
        EXPECT_EQ(answer.state, ChangeState::Refused) << one.itemCode.toStdString();
        EXPECT_GT(answer.reason.size(), 20);
    }
    EXPECT_EQ(value(QStringLiteral("SELECT COUNT(*) FROM item WHERE item_code LIKE 'UJI%'")), u"1");
}

TEST_P(LibrarySystemChanges, NothingFurtherIsSentAfterTheAnswerThatItWasStoppedAt)
{
    std::vector<Change> changes;
    QString before = QStringLiteral("A1");
    for (int i = 0; i < 300; ++i) {
        changes.push_back(change(ChangeKind::ItemSite, copy, code, before, QStringLiteral("Rak %1").arg(i)));
        before = changes.back().after;
    }
    std::vector<ChangeAnswer> answers;
    ASSERT_TRUE(open()->apply(changes, author(), [&](const ChangeAnswer &answer) {
        answers.push_back(answer);
        return answers.size() != 2;
    }));
    ASSERT_GE(answers.size(), 2U);
    ASSERT_LT(answers.size(), changes.size());
    for (std::size_t i = 0; i < answers.size(); ++i) {
        EXPECT_EQ(answers[i].id, changes[i].id);
        EXPECT_EQ(answers[i].state, ChangeState::Applied) << i;
    }
    if (slims().answersAllThatItSent()) {
        EXPECT_EQ(fieldOf(changes[0]), changes[answers.size() - 1].after);
    }
}

TEST_P(LibrarySystemChanges, TwoStationsAtOnceApplyEachDecisionOnce)
{
    constexpr int copies = 60;
    std::vector<Change> mine;
    std::vector<Change> theirs;
    for (int i = 0; i < copies; ++i) {
        const QString itsCode = QStringLiteral("UJI1%1").arg(i, 3, 10, QLatin1Char('0'));
        const qint64 id = addCopy(title, itsCode);
        mine.push_back(change(ChangeKind::ItemSite, id, itsCode, QStringLiteral("A1"), QStringLiteral("B")));
        theirs.push_back(
            i % 3 == 0 ? change(ChangeKind::ItemSite, id, itsCode, QStringLiteral("A1"), QStringLiteral("C"))
                       : mine.back());
    }
    mine.push_back(newCopy(title, QStringLiteral("UJI2000")));
    theirs.push_back(mine.back());
    std::vector<ChangeAnswer> answers[2];
    {
        std::jthread first([&] { answers[0] = send(*open(), mine); });
        std::jthread second([&] { answers[1] = send(*open(), theirs); });
    }
    for (std::size_t i = 0; i < mine.size(); ++i) {
        const std::set<ChangeState> states{answers[0][i].state, answers[1][i].state};
        const bool isSame = mine[i].id == theirs[i].id;
        EXPECT_EQ(states,
                  (std::set{ChangeState::Applied, isSame ? slims().whenRepeated() : ChangeState::Conflict}))
            << i;
        EXPECT_EQ(logRows(mine[i]), isSame || answers[0][i].state == ChangeState::Applied ? u"1" : u"0") << i;
    }
    EXPECT_EQ(value(QStringLiteral("SELECT COUNT(*) FROM item WHERE item_code = 'UJI2000'")), u"1");
}

INSTANTIATE_TEST_SUITE_P(Over, LibrarySystemChanges, ::testing::ValuesIn(testing::slimsTransports()),
                         [](const auto &transport) { return std::string(transport.param.name); });

} // namespace
} // namespace opname
