#pragma once

#include "opname/workflow/differences.h"
#include "opname/workflow/sop_desk.h"
#include "session/small_library.h"

namespace opname::testing {

/// A session with two rooms and all that can differ: ten books on "Rak A" of room SL, three on "Rak B", two
/// in room P2 without a shelf, one lent, one marked missing, one in repair.
class WorkflowLibrary : public ::testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_folder.isValid());
        auto created =
            Session::create(m_folder.filePath(QStringLiteral("uji.opname")),
                            {QStringLiteral("Uji"), QStringLiteral("Kementerian Uji"), scope()}, librarian());
        ASSERT_TRUE(created) << created.error().message.toStdString();
        m_session = std::move(*created);
    }

    virtual Scope scope() const { return {}; }

    static Item copy(qint64 id, const QString &callNumber, const QString &location, const QString &site,
                     const QString &status = {})
    {
        Item item;
        item.id = id;
        item.titleId = id;
        item.code = QStringLiteral("B%1").arg(id, 4, 10, QLatin1Char('0'));
        item.callNumber = callNumber;
        item.location = location;
        item.site = site;
        item.status = status;
        item.inventoryCode = QStringLiteral("INV/%1").arg(id);
        if (id % 3 != 0) {
            item.price = id * 10'000;
            item.currency = QStringLiteral("Rupiah");
        }
        return item;
    }

    static std::vector<Item> items()
    {
        std::vector<Item> all;
        for (qint64 i = 1; i <= 10; ++i)
            all.push_back(copy(i, QStringLiteral("%1 Abc d").arg(100 + i * 10), QStringLiteral("SL"),
                               QStringLiteral("Rak A")));
        for (qint64 i = 11; i <= 13; ++i)
            all.push_back(copy(i, QStringLiteral("%1 Abc d").arg(300 + i * 10), QStringLiteral("SL"),
                               QStringLiteral("Rak B")));
        all.push_back(copy(14, QStringLiteral("600 Abc d"), QStringLiteral("P2"), {}));
        all.push_back(copy(15, QStringLiteral("610 Abc d"), QStringLiteral("P2"), {}));
        all.push_back(copy(16, QStringLiteral("175 Abc d"), QStringLiteral("SL"), QStringLiteral("Rak A"),
                           QStringLiteral("MIS")));
        all.push_back(copy(17, QStringLiteral("176 Abc d"), QStringLiteral("SL"), QStringLiteral("Rak A"),
                           QStringLiteral("R")));
        return all;
    }

    static std::vector<Loan> loans()
    {
        return {{1, QStringLiteral("B0010"), QDate(2026, 1, 2), QDate(2026, 1, 16)}};
    }

    void takeIn(const std::vector<Item> &all, const std::vector<Loan> &lent, bool loansKnown = true)
    {
        auto writer = m_session->replaceCatalogue();
        ASSERT_TRUE(writer);
        ReferenceLists lists;
        lists.locations = {{QStringLiteral("SL"), QStringLiteral("Lantai 1")},
                           {QStringLiteral("P2"), QStringLiteral("Lantai 2")}};
        lists.collectionTypes = {{QStringLiteral("1"), QStringLiteral("Buku Teks")}};
        lists.statuses = {{QStringLiteral("MIS"), QStringLiteral("Hilang"), true, true},
                          {QStringLiteral("R"), QStringLiteral("Perbaikan"), true, true}};
        std::vector<Title> titles;
        for (const Item &item : all) {
            Title title;
            title.id = item.titleId;
            title.title = QStringLiteral("Judul %1").arg(item.id);
            titles.push_back(title);
        }
        ASSERT_TRUE((*writer)->addReferences(lists));
        ASSERT_TRUE((*writer)->addTitles(titles));
        ASSERT_TRUE((*writer)->addItems(all));
        ASSERT_TRUE((*writer)->addLoans(lent));
        const Outcome done = (*writer)->commit(QStringLiteral("uji"), loansKnown, librarian());
        ASSERT_TRUE(done) << done.error().message.toStdString();
    }

    void freeze(bool loansKnown = true)
    {
        takeIn(items(), loansKnown ? loans() : std::vector<Loan>(), loansKnown);
        const auto expected = m_session->freeze(librarian());
        ASSERT_TRUE(expected) << expected.error().message.toStdString();
    }

    /// What SLiMS holds now, compared with the frozen catalogue. Titles are as they were but for `edit`.
    void pullAgain(const std::vector<Item> &all, const std::vector<Loan> &lent,
                   const std::function<void(std::vector<Title> &)> &edit = {})
    {
        auto comparison = compareWithFrozen(*m_session);
        std::vector<Title> titles;
        for (const Item &item : all) {
            Title title;
            title.id = item.titleId;
            title.title = QStringLiteral("Judul %1").arg(item.id);
            titles.push_back(title);
        }
        if (edit)
            edit(titles);
        ASSERT_TRUE(comparison->addTitles(titles));
        ASSERT_TRUE(comparison->addItems(all));
        ASSERT_TRUE(comparison->addLoans(lent));
        auto later = comparison->finish(QStringLiteral("uji"), true);
        ASSERT_TRUE(later);
        const Outcome recorded = m_session->recordLaterPull(*later, librarian());
        ASSERT_TRUE(recorded) << recorded.error().message.toStdString();
    }

    ScanAnswer scan(const QString &code, const QString &shelf, const Place &place = {})
    {
        const ScanRequest request{code, shelf, place, ScanPurpose::Count, librarian()};
        auto answers = m_session->record(std::span(&request, 1));
        EXPECT_TRUE(answers) << (answers ? "" : answers.error().detail.toStdString());
        return answers ? answers->front() : ScanAnswer();
    }

    /// Rak A and Rak B from end to end, without the copies named.
    void walkExcept(const QStringList &absent)
    {
        for (const Item &item : items())
            if (item.location == u"SL" && item.status.isEmpty() && !absent.contains(item.code)
                && item.code != u"B0010")
                scan(item.code, item.site);
        for (const QString &shelf : {QStringLiteral("Rak A"), QStringLiteral("Rak B")}) {
            const auto pass = m_session->latestPass(shelf);
            ASSERT_TRUE(pass);
            ASSERT_TRUE(m_session->finishPass(*pass, librarian()));
        }
    }

    void closeCounting()
    {
        const QString note = QStringLiteral("uji");
        for (const int number : {1, 2, 3, 4, 5}) {
            const Outcome done = SopDesk(*m_session, librarian()).finish(number, {}, note);
            ASSERT_TRUE(done) << number << done.error().message.toStdString();
        }
    }

    std::vector<Discrepancy> differences(DiscrepancyKind kind) const
    {
        std::vector<Discrepancy> all;
        const Outcome visited = Differences(*m_session).visit(kind, [&](const Discrepancy &found) {
            all.push_back(found);
            return true;
        });
        EXPECT_TRUE(visited);
        return all;
    }

    QStringList codes(DiscrepancyKind kind) const
    {
        QStringList list;
        for (const Discrepancy &found : differences(kind))
            list.append(found.itemCode);
        return list;
    }

    Result<int> decide(DecisionRequest request)
    {
        return Differences(*m_session).decide(request, librarian());
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
};

} // namespace opname::testing
