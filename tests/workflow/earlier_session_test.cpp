#include "opname/session/earlier_session.h"

#include "opname/session/catalogue_queries.h"
#include "opname/session/catalogue_writer.h"
#include "opname/session/verification.h"
#include "opname/workflow/demonstration.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <sqlite3.h>

namespace opname {
namespace {

/// Every row of every table but the journal, as texts.
QStringList contentOf(const QString &path)
{
    QStringList lines;
    sqlite3 *file = nullptr;
    EXPECT_EQ(sqlite3_open_v2(path.toUtf8().constData(), &file, SQLITE_OPEN_READONLY, nullptr), SQLITE_OK);
    const auto each = [&](const QByteArray &sql, const std::function<void(sqlite3_stmt *)> &visitor) {
        sqlite3_stmt *rows = nullptr;
        EXPECT_EQ(sqlite3_prepare_v2(file, sql.constData(), -1, &rows, nullptr), SQLITE_OK)
            << sqlite3_errmsg(file);
        while (sqlite3_step(rows) == SQLITE_ROW)
            visitor(rows);
        sqlite3_finalize(rows);
    };
    QByteArrayList tables;
    each("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%' AND name NOT LIKE "
         "'sqlite%' AND name <> 'journal' ORDER BY name",
         [&](sqlite3_stmt *row) {
             tables.append(reinterpret_cast<const char *>(sqlite3_column_text(row, 0)));
         });
    for (const QByteArray &table : tables) {
        QStringList rows;
        each("SELECT * FROM " + table, [&](sqlite3_stmt *row) {
            QStringList cells{QString::fromLatin1(table)};
            for (int column = 0; column < sqlite3_column_count(row); ++column)
                cells.append(sqlite3_column_type(row, column) == SQLITE_BLOB
                                 ? QString::fromLatin1(
                                     QByteArray(static_cast<const char *>(sqlite3_column_blob(row, column)),
                                                sqlite3_column_bytes(row, column))
                                         .toHex())
                                 : QString::fromUtf8(
                                     reinterpret_cast<const char *>(sqlite3_column_text(row, column))));
            rows.append(cells.join(u'|'));
        });
        rows.sort();
        lines += rows;
    }
    sqlite3_close(file);
    return lines;
}

class EarlierSessionTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        Demonstration::Wish wish;
        wish.items = 600;
        auto made = Demonstration::make(m_folder.filePath(QStringLiteral("uji.opname")), wish);
        ASSERT_TRUE(made) << made.error().message.toStdString();
        m_session = std::move(made->session);
    }

    Author author() const { return {m_session->ownStation(), QStringLiteral("Rina")}; }

    std::unique_ptr<EarlierSession> at(const QByteArray &head)
    {
        auto earlier = EarlierSession::atHead(*m_session, head);
        EXPECT_TRUE(earlier) << (earlier ? ""
                                         : earlier.error().message.toStdString() + ' '
                                         + earlier.error().detail.toStdString());
        return earlier ? std::move(*earlier) : nullptr;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
};

TEST_F(EarlierSessionTest, TheJournalAloneGivesEveryTableAgain)
{
    const auto same = at(m_session->headHash());
    ASSERT_NE(same, nullptr);
    EXPECT_EQ(same->rowsSince(), 0);
    EXPECT_EQ(same->session().headHash(), m_session->headHash());
    const QStringList before = contentOf(m_session->path());
    const QStringList after = contentOf(same->session().path());
    ASSERT_EQ(before.size(), after.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        ASSERT_EQ(before[i], after[i]);
    const VerificationResult verified = Verification::verify(same->session());
    EXPECT_TRUE(verified.problems.isEmpty()) << verified.problems.join(u'\n').toStdString();
}

TEST_F(EarlierSessionTest, WhatCameSinceIsNotInIt)
{
    const QByteArray head = m_session->headHash();
    const QStringList then = contentOf(m_session->path());
    const Totals totals = m_session->totals();
    const std::vector<RowId> last = m_session->lastLiveScans(3, {});
    ASSERT_TRUE(m_session->undo(last, author()));
    ASSERT_TRUE(m_session->changeSetting(QStringLiteral("institution"), QStringLiteral("Lain"), author()));
    const ScanRequest read{
        QStringLiteral("TIDAKADA"), QStringLiteral("Rak X"), {}, ScanPurpose::Count, author()};
    ASSERT_TRUE(m_session->record(std::span(&read, 1)));
    ASSERT_NE(m_session->totals(), totals);

    const auto earlier = at(head);
    ASSERT_NE(earlier, nullptr);
    EXPECT_GE(earlier->rowsSince(), 4);
    EXPECT_EQ(earlier->session().headHash(), head);
    EXPECT_EQ(earlier->session().totals(), totals);
    EXPECT_EQ(contentOf(earlier->session().path()), then);
    EXPECT_TRUE(Verification::verify(earlier->session()).problems.isEmpty());
    EXPECT_TRUE(Verification::verify(*m_session).problems.isEmpty()) << "the session itself is only read";
}

TEST_F(EarlierSessionTest, ACopyThatCameLaterIsUnknownAgain)
{
    const QByteArray head = m_session->headHash();
    const QStringList then = contentOf(m_session->path());
    LaterPull pull;
    pull.sourceLabel = m_session->catalogueSource();
    Item item;
    item.id = 9'000'001;
    item.titleId = 1;
    item.code = QStringLiteral("BARU0001");
    item.callNumber = QStringLiteral("813 BAR b");
    pull.added = {item};
    ASSERT_TRUE(m_session->recordLaterPull(pull, author()));
    ASSERT_TRUE(m_session->catalogue().findByCode(item.code));
    const auto earlier = at(head);
    ASSERT_NE(earlier, nullptr);
    EXPECT_FALSE(earlier->session().catalogue().findByCode(item.code));
    EXPECT_EQ(contentOf(earlier->session().path()), then);
}

TEST_F(EarlierSessionTest, AHeadThatTheJournalNeverHadIsNone)
{
    const auto none = EarlierSession::atHead(*m_session, QByteArray(32, 'x'));
    ASSERT_TRUE(none);
    EXPECT_EQ(*none, nullptr);
}

} // namespace
} // namespace opname
