#include "library_system_fixture.h"

#include <QTimeZone>

namespace opname {
namespace {

using testing::LibrarySystemTest;

class LibrarySystemPublish : public LibrarySystemTest {
protected:
    void SetUp() override
    {
        LibrarySystemTest::SetUp();
        if (IsSkipped() || HasFatalFailure())
            return;
        if (!slims().isOwn() && qEnvironmentVariable("OPNAME_SLIMS_PUBLISH") != u"1")
            GTEST_SKIP() << "stock_take_item of a SLiMS that others use is not emptied";
        if (!slims().isOwn()) {
            execute(QStringLiteral("TRUNCATE stock_take_item"));
            execute(QStringLiteral("TRUNCATE stock_take"));
            execute(QStringLiteral("DELETE FROM system_log WHERE INSTR(log_msg, ?) > 0"), {headHash});
        }
    }

    inline static const QString headHash = QString(64, u'a');

    /// Copies 1 to `count`: every third missing, every seventh lent.
    static std::vector<StockTakeRow> rowsOf(int count)
    {
        std::vector<StockTakeRow> rows;
        for (int i = 1; i <= count; ++i) {
            StockTakeRow row;
            row.itemId = i;
            row.itemCode = QStringLiteral("B%1").arg(i, 5, 10, QLatin1Char('0'));
            row.title = QStringLiteral("Judul %1").arg(i);
            row.gmdName = QStringLiteral("Text");
            row.classification = QStringLiteral("813");
            row.collectionTypeName = QStringLiteral("Textbook");
            row.callNumber = QStringLiteral("813 Toe b");
            row.locationName = QStringLiteral("Lantai 2");
            row.presence = i % 7 == 0 ? SlimsPresence::OnLoan
                : i % 3 == 0          ? SlimsPresence::Missing
                                      : SlimsPresence::Exists;
            if (row.presence == SlimsPresence::Exists) {
                row.checkedBy = QStringLiteral("Siti");
                row.lastUpdate = QDateTime(QDate(2026, 11, 2), QTime(1, 2, 3), Qt::UTC);
            }
            rows.push_back(row);
        }
        return rows;
    }

    static PublishedResult resultOf(const std::vector<StockTakeRow> &rows)
    {
        PublishedResult result;
        result.name = QStringLiteral("Stock opname 2026 [3f0c]");
        result.start = QDateTime(QDate(2026, 11, 1), QTime(1, 0), Qt::UTC);
        result.end = QDateTime(QDate(2026, 11, 3), QTime(9, 30), Qt::UTC);
        result.startedBy = QStringLiteral("Siti");
        result.users = {QStringLiteral("Siti"), QString::fromUtf8("Pak Édi \"E\"")};
        result.headHash = headHash;
        for (const StockTakeRow &row : rows)
            ++(row.presence == SlimsPresence::Exists        ? result.exists
                   : row.presence == SlimsPresence::Missing ? result.missing
                                                            : result.onLoan);
        return result;
    }

    static StockTakeRowProducer producerOf(const std::vector<StockTakeRow> &rows, std::size_t batch = 400)
    {
        return [&rows, batch, at = std::size_t(0)](std::vector<StockTakeRow> &next) mutable -> Outcome {
            const std::size_t end = std::min(at + batch, rows.size());
            next.assign(rows.begin() + static_cast<std::ptrdiff_t>(at),
                        rows.begin() + static_cast<std::ptrdiff_t>(end));
            at = end;
            return {};
        };
    }

    Result<PublishAnswer> publish(const PublishedResult &result, const std::vector<StockTakeRow> &rows,
                                  const std::function<bool(qint64)> &watcher = {}) const
    {
        return open()->publish(result, producerOf(rows), author(), watcher);
    }

    /// All of SLiMS's stock-take as one text.
    QStringList everything() const
    {
        return column(QStringLiteral(
                   "SELECT CONCAT_WS('|', stock_take_id, stock_take_name, start_date, end_date, init_user, "
                   "total_item_stock_taked, total_item_lost, total_item_exists, total_item_loan, "
                   "stock_take_users, is_active) FROM stock_take ORDER BY 1"))
            + column(QStringLiteral(
                "SELECT CONCAT_WS('|', stock_take_id, item_id, item_code, title, gmd_name, classification, "
                "coll_type_name, call_number, location, status, checked_by, last_update) "
                "FROM stock_take_item ORDER BY stock_take_id, item_id"));
    }
};

TEST_P(LibrarySystemPublish, MadeOneHasSlimsTotalsUsersAndTimes)
{
    execute(QStringLiteral("INSERT INTO stock_take_item (stock_take_id, item_id, item_code, title) "
                           "VALUES (1, 1, 'B00001', 'lama')"));
    const std::vector<StockTakeRow> rows = rowsOf(1234);
    const PublishedResult result = resultOf(rows);
    std::vector<qint64> told;
    const auto answer = publish(result, rows, [&](qint64 done) {
        told.push_back(done);
        return true;
    });
    ASSERT_TRUE(answer) << QString(answer.error().message + answer.error().detail).toStdString();
    EXPECT_EQ(answer->rows, 1234);
    EXPECT_FALSE(answer->wasThere);
    EXPECT_EQ(told.back(), 1234);
    EXPECT_TRUE(std::is_sorted(told.begin(), told.end()));
    EXPECT_EQ(value(QStringLiteral("SELECT CONCAT_WS('|', total_item_stock_taked, total_item_exists, "
                                   "total_item_lost, total_item_loan, is_active, init_user, start_date) "
                                   "FROM stock_take")),
              QStringLiteral("%1|%2|%3|%4|0|Siti|2026-11-01 08:00:00")
                  .arg(result.exists + result.missing)
                  .arg(result.exists)
                  .arg(result.missing)
                  .arg(result.onLoan));
    EXPECT_EQ(value(QStringLiteral("SELECT UNIX_TIMESTAMP(end_date) FROM stock_take")),
              QString::number(result.end.toSecsSinceEpoch()))
        << "the database's time";
    EXPECT_EQ(
        value(QStringLiteral("SELECT stock_take_users FROM stock_take")),
        QString::fromUtf8("a:2:{s:4:\"Siti\";s:4:\"Siti\";s:12:\"Pak Édi \"E\"\";s:12:\"Pak Édi \"E\"\";}"));
    EXPECT_EQ(value(QStringLiteral("SELECT CONCAT_WS('|', title, gmd_name, classification, coll_type_name, "
                                   "call_number, location, status, checked_by, last_update) FROM "
                                   "stock_take_item WHERE item_id = 1")),
              u"Judul 1|Text|813|Textbook|813 Toe b|Lantai 2|e|Siti|2026-11-02 08:02:03");
    EXPECT_EQ(value(QStringLiteral("SELECT checked_by IS NULL AND last_update IS NULL FROM stock_take_item "
                                   "WHERE item_id = 3")),
              u"1");
    EXPECT_EQ(value(QStringLiteral("SELECT COUNT(*) FROM system_log WHERE INSTR(log_msg, ?) > 0 AND "
                                   "log_location = 'stock_take'"),
                    {result.headHash}),
              u"1");
}

TEST_P(LibrarySystemPublish, RepeatedOneEndsTheSame)
{
    const std::vector<StockTakeRow> rows = rowsOf(1234);
    const auto first = publish(resultOf(rows), rows);
    ASSERT_TRUE(first);
    const QStringList before = everything();
    const auto second = publish(resultOf(rows), rows);
    ASSERT_TRUE(second) << second.error().message.toStdString();
    EXPECT_TRUE(second->wasThere);
    EXPECT_EQ(second->stockTakeId, first->stockTakeId);
    EXPECT_EQ(second->rows, first->rows);
    EXPECT_EQ(everything(), before);
    EXPECT_EQ(value(QStringLiteral("SELECT COUNT(*) FROM system_log WHERE INSTR(log_msg, ?) > 0"),
                    {resultOf(rows).headHash}),
              u"1");
}

TEST_P(LibrarySystemPublish, OneCutOffIsNeverActiveAndCompletedByRepeating)
{
    const std::vector<StockTakeRow> rows = rowsOf(1500);
    const auto cut = publish(resultOf(rows), rows, [](qint64 done) { return done < 800; });
    ASSERT_FALSE(cut);
    EXPECT_EQ(cut.error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(value(QStringLiteral("SELECT CONCAT(is_active, end_date IS NULL) FROM stock_take")), u"01")
        << "SLiMS's Finish would mark all that is missing";
    const auto whole = publish(resultOf(rows), rows);
    ASSERT_TRUE(whole) << whole.error().message.toStdString();
    EXPECT_FALSE(whole->wasThere);
    EXPECT_EQ(whole->rows, 1500);
    EXPECT_EQ(value(QStringLiteral("SELECT COUNT(*) FROM stock_take_item")), u"1500");
    EXPECT_EQ(value(QStringLiteral("SELECT CONCAT(COUNT(*), MAX(end_date IS NULL)) FROM stock_take")), u"10");
}

TEST_P(LibrarySystemPublish, TextsAreShortenedByWholeCharacters)
{
    std::vector<StockTakeRow> rows = rowsOf(3);
    for (StockTakeRow &row : rows) {
        row.title = QString(300, QChar(0x00E9));
        row.classification = QString(40, u'8');
        row.callNumber = QString(49, u'c') + QString::fromUtf8("e\u0301");
        row.checkedBy = QString::fromUtf8("Siti \xF0\x9F\x93\x9A ") + QString(60, u's');
        row.locationName = QStringLiteral("</script>'\"\\%");
    }
    const auto answer = publish(resultOf(rows), rows);
    ASSERT_TRUE(answer) << QString(answer.error().message + answer.error().detail).toStdString();
    EXPECT_EQ(value(QStringLiteral("SELECT COUNT(*) FROM stock_take_item WHERE CHAR_LENGTH(title) = 255 AND "
                                   "CHAR_LENGTH(classification) = 30 AND CHAR_LENGTH(checked_by) = 50 AND "
                                   "checked_by LIKE 'Siti _ s%' AND checked_by NOT LIKE '%?%'")),
              u"3");
    EXPECT_EQ(column(QStringLiteral("SELECT DISTINCT call_number FROM stock_take_item")),
              QStringList(QString(49, u'c')))
        << "an accent stays with its letter or goes with it";
    EXPECT_EQ(value(QStringLiteral("SELECT location FROM stock_take_item LIMIT 1")), rows[0].locationName);
}

TEST_P(LibrarySystemPublish, NoNameIsMarkupOnSlimsPages)
{
    std::vector<StockTakeRow> rows = rowsOf(10);
    for (StockTakeRow &row : rows)
        if (row.presence == SlimsPresence::Exists)
            row.checkedBy = QStringLiteral("<i>Siti</i>");
    PublishedResult result = resultOf(rows);
    result.name = QStringLiteral(" Opname </script><b> ");
    result.startedBy = QStringLiteral("<u>");
    result.users = {QStringLiteral("<i>Siti</i>"), QStringLiteral("12")};
    for (int time = 0; time < 2; ++time) {
        const auto answer = publish(result, rows);
        ASSERT_TRUE(answer) << QString(answer.error().message + answer.error().detail).toStdString();
        EXPECT_EQ(answer->wasThere, time == 1) << "the same name is the same stock-take";
    }
    EXPECT_EQ(
        column(QStringLiteral("SELECT CONCAT_WS('|', stock_take_name, init_user, stock_take_users) FROM "
                              "stock_take")),
        QStringList(QString::fromUtf8("Opname ‹/script›‹b›|‹u›|a:2:{s:19:\"‹i›Siti‹/i›\";s:19:\""
                                      "‹i›Siti‹/i›\";i:12;s:2:\"12\";}")));
    EXPECT_EQ(column(QStringLiteral("SELECT DISTINCT checked_by FROM stock_take_item WHERE status = 'e'")),
              QStringList(QString::fromUtf8("‹i›Siti‹/i›")));
    EXPECT_EQ(value(QStringLiteral("SELECT COUNT(*) FROM system_log WHERE INSTR(log_msg, ?) > 0 AND "
                                   "INSTR(log_msg, '<') + INSTR(log_msg, '>') > 0"),
                    {headHash}),
              u"0");
}

TEST_P(LibrarySystemPublish, RowsThatSomebodyTookAwayMeanwhileAreMissed)
{
    const std::vector<StockTakeRow> rows = rowsOf(1200);
    const auto answer = publish(resultOf(rows), rows, [&](qint64 done) {
        if (done == 1200)
            execute(QStringLiteral("DELETE FROM stock_take_item WHERE item_id < 100"));
        return true;
    });
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().kind, ErrorKind::Refused);
    EXPECT_TRUE(answer.error().message.contains(u"publish again")) << answer.error().message.toStdString();
    EXPECT_EQ(value(QStringLiteral("SELECT CONCAT(COUNT(*), MAX(end_date IS NULL)) FROM stock_take")), u"11")
        << "it has no end";
    const auto whole = publish(resultOf(rows), rows);
    ASSERT_TRUE(whole) << whole.error().message.toStdString();
    EXPECT_EQ(value(QStringLiteral("SELECT COUNT(*) FROM stock_take_item")), u"1200");
}

TEST_P(LibrarySystemPublish, TakingPartKeepsThoseWhoTookPartInSlims)
{
    const std::vector<StockTakeRow> rows = rowsOf(3);
    const auto usersAfter = [&](const QString &before) {
        execute(QStringLiteral("DELETE FROM stock_take"));
        execute(
            QStringLiteral("INSERT INTO stock_take (stock_take_id, stock_take_name, start_date, init_user, "
                           "is_active, stock_take_users) VALUES (1, 'Tahunan', '2026-11-01', 'Admin', 1, ?)"),
            {before});
        PublishedResult result = resultOf(rows);
        result.users = {QStringLiteral("Siti")};
        result.takePartIn = 1;
        EXPECT_TRUE(publish(result, rows));
        return value(QStringLiteral("SELECT stock_take_users FROM stock_take"));
    };
    EXPECT_EQ(usersAfter(QStringLiteral("a:1:{i:1971;s:4:\"1971\";}")),
              u"a:2:{i:1971;s:4:\"1971\";s:4:\"Siti\";s:4:\"Siti\";}")
        << "PHP makes a number of such a name";
    EXPECT_EQ(usersAfter({}), u"a:1:{s:4:\"Siti\";s:4:\"Siti\";}");
}

TEST_P(LibrarySystemPublish, RefusedWhileAnotherIsActiveOrNothingIsThere)
{
    execute(
        QStringLiteral("INSERT INTO stock_take (stock_take_name, start_date, init_user, is_active) VALUES "
                       "('Milik lain', '2026-11-01', 'Admin', 1)"));
    execute(QStringLiteral("INSERT INTO stock_take_item (stock_take_id, item_id, item_code, title) "
                           "VALUES (1, 1, 'B00001', 'lama')"));
    const QStringList before = everything();
    const std::vector<StockTakeRow> rows = rowsOf(10);
    const auto other = publish(resultOf(rows), rows);
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().kind, ErrorKind::Refused);
    EXPECT_TRUE(other.error().message.contains(u"Milik lain"));
    PublishedResult gone = resultOf(rows);
    gone.takePartIn = 77;
    const auto notThere = publish(gone, rows);
    ASSERT_FALSE(notThere);
    EXPECT_EQ(notThere.error().kind, ErrorKind::Refused);
    const auto nothing = publish(resultOf({}), {});
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().kind, ErrorKind::Refused);
    EXPECT_EQ(everything(), before);
}

TEST_P(LibrarySystemPublish, TakingPartMarksWhatExistsAndNothingElse)
{
    const std::vector<StockTakeRow> rows = rowsOf(900);
    execute(QStringLiteral("INSERT INTO stock_take (stock_take_name, start_date, init_user, is_active, "
                           "total_item_stock_taked, total_item_lost, stock_take_users) VALUES "
                           "('Tahunan', '2026-11-01', 'Admin', 1, 3, 3, ?)"),
            {QStringLiteral("a:1:{s:5:\"Admin\";s:5:\"Admin\";}")});
    for (const StockTakeRow &row : rows)
        if (row.itemId <= 6)
            execute(QStringLiteral("INSERT INTO stock_take_item (stock_take_id, item_id, item_code, title, "
                                   "status, checked_by) VALUES (1, ?, ?, 'lama', ?, ?)"),
                    {row.itemId, row.itemCode, row.itemId == 4 ? QStringLiteral("l") : QStringLiteral("m"),
                     QVariant()});
    execute(
        QStringLiteral("UPDATE stock_take_item SET status = 'e', checked_by = 'Admin' WHERE item_id = 2"));
    // A copy that exists here, under whose number SLiMS has another one.
    const auto foreign = std::find_if(rows.begin(), rows.end(), [](const StockTakeRow &row) {
        return row.itemId > 6 && row.presence == SlimsPresence::Exists && !row.itemCode.isEmpty();
    });
    ASSERT_NE(foreign, rows.end());
    execute(QStringLiteral("INSERT INTO stock_take_item (stock_take_id, item_id, item_code, title, status) "
                           "VALUES (1, ?, 'BUKAN-INI', 'lama', 'm')"),
            {foreign->itemId});
    PublishedResult result = resultOf(rows);
    result.takePartIn = 1;
    for (int time = 0; time < 2; ++time) {
        const auto answer = publish(result, rows);
        ASSERT_TRUE(answer) << QString(answer.error().message + answer.error().detail).toStdString();
        EXPECT_EQ(answer->rows, 3);
        EXPECT_EQ(answer->stockTakeId, 1);
        EXPECT_EQ(column(QStringLiteral("SELECT CONCAT_WS('|', item_id, status, checked_by, title) FROM "
                                        "stock_take_item ORDER BY item_id")),
                  (QStringList{QStringLiteral("1|e|Siti|lama"), QStringLiteral("2|e|Admin|lama"),
                               QStringLiteral("3|m|lama"), QStringLiteral("4|l|lama"),
                               QStringLiteral("5|e|Siti|lama"), QStringLiteral("6|m|lama"),
                               QString::number(foreign->itemId) + u"|m|lama"}));
        EXPECT_EQ(value(QStringLiteral("SELECT CONCAT_WS('|', total_item_stock_taked, total_item_exists, "
                                       "total_item_lost, total_item_loan, is_active, end_date IS NULL) FROM "
                                       "stock_take")),
                  u"6|3|3|1|1|1");
        EXPECT_EQ(value(QStringLiteral("SELECT stock_take_users FROM stock_take")),
                  QString::fromUtf8("a:3:{s:5:\"Admin\";s:5:\"Admin\";s:4:\"Siti\";s:4:\"Siti\";s:12:\"Pak "
                                    "Édi \"E\"\";s:12:\"Pak Édi \"E\"\";}"));
    }
}

TEST_P(LibrarySystemPublish, ActiveStockTakeAndItsRowsAreRead)
{
    const auto system = open();
    const auto none = system->activeStockTake();
    ASSERT_TRUE(none);
    EXPECT_FALSE(*none);
    const std::vector<StockTakeRow> rows = rowsOf(4500);
    ASSERT_TRUE(publish(resultOf(rows), rows));
    execute(QStringLiteral("UPDATE stock_take SET is_active = 1"));
    const auto active = system->activeStockTake();
    ASSERT_TRUE(active);
    ASSERT_TRUE(*active);
    EXPECT_EQ((*active)->name, resultOf(rows).name);
    EXPECT_EQ((*active)->startedBy, u"Siti");
    EXPECT_EQ((*active)->startDate, u"2026-11-01 08:00:00");
    EXPECT_EQ((*active)->rows, 4500);

    std::vector<StockTakeRow> read;
    ASSERT_TRUE(system->visitStockTakeRows([&](qint64 id, const StockTakeRow &row) -> Outcome {
        EXPECT_EQ(id, (*active)->id);
        read.push_back(row);
        return {};
    }));
    ASSERT_EQ(read.size(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        ASSERT_EQ(read[i].itemId, rows[i].itemId);
        ASSERT_EQ(read[i].itemCode, rows[i].itemCode);
        ASSERT_EQ(read[i].presence, rows[i].presence);
        ASSERT_EQ(read[i].checkedBy, rows[i].checkedBy);
        ASSERT_EQ(read[i].lastUpdate, rows[i].lastUpdate);
        ASSERT_EQ(read[i].locationName, rows[i].locationName);
    }
    int visits = 0;
    const Outcome stopped = system->visitStockTakeRows([&](qint64, const StockTakeRow &) -> Outcome {
        ++visits;
        return failure(ErrorKind::Full, QStringLiteral("penuh"));
    });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().kind, ErrorKind::Full);
    EXPECT_EQ(visits, 1);
}

INSTANTIATE_TEST_SUITE_P(Over, LibrarySystemPublish, ::testing::ValuesIn(testing::slimsTransports()),
                         [](const auto &transport) { return std::string(transport.param.name); });

} // namespace
} // namespace opname
