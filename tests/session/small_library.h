#pragma once

#include "opname/session/catalogue_queries.h"
#include "opname/session/catalogue_writer.h"
#include "opname/session/prepared_pull.h"
#include "opname/session/session.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace opname::testing {

inline const Author &librarian()
{
    static const Author author{QStringLiteral("S1"), QStringLiteral("Rina")};
    return author;
}

/// A session in a folder of its own with ten books on the shelf "Rak A", three on "Rak B", one lent, one left
/// out.
class SmallLibrary : public ::testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_folder.isValid());
        m_path = m_folder.filePath(QStringLiteral("kecil.opname"));
        auto created = Session::create(m_path, {QStringLiteral("Kecil"), QStringLiteral("Perpustakaan"), {}},
                                       librarian());
        ASSERT_TRUE(created) << created.error().message.toStdString();
        m_session = std::move(*created);
    }

    static Item item(qint64 id, const QString &code, const QString &callNumber, const QString &site,
                     const QString &status = {})
    {
        Item item;
        item.id = id;
        item.titleId = id;
        item.code = code;
        item.callNumber = callNumber;
        item.location = QStringLiteral("SL");
        item.site = site;
        item.status = status;
        return item;
    }

    void takeCatalogueIn()
    {
        auto writer = m_session->replaceCatalogue();
        ASSERT_TRUE(writer);
        ReferenceLists lists;
        lists.locations = {{QStringLiteral("SL"), QStringLiteral("Lantai 1")}};
        lists.statuses = {{QStringLiteral("MIS"), QStringLiteral("Missing"), true, true}};
        ASSERT_TRUE((*writer)->addReferences(lists));
        std::vector<Title> titles;
        std::vector<Item> items;
        for (int i = 0; i < 14; ++i) {
            Title title;
            title.id = i + 1;
            title.title = QStringLiteral("Judul %1").arg(i);
            titles.push_back(title);
            const bool onA = i < 10;
            items.push_back(item(i + 1, QStringLiteral("B%1").arg(i, 3, 10, QLatin1Char('0')),
                                 QStringLiteral("%1 Abc d").arg(100 + i * 10),
                                 onA ? QStringLiteral("Rak A") : QStringLiteral("Rak B"),
                                 i == 13 ? QStringLiteral("MIS") : QString()));
        }
        ASSERT_TRUE((*writer)->addTitles(titles));
        ASSERT_TRUE((*writer)->addItems(items));
        ASSERT_TRUE(
            (*writer)->addLoans({{1, QStringLiteral("B005"), QDate(2026, 1, 2), QDate(2026, 1, 16)}}));
        const Outcome done = (*writer)->commit(QStringLiteral("uji"), true, librarian());
        ASSERT_TRUE(done) << done.error().detail.toStdString();
    }

    void freeze()
    {
        takeCatalogueIn();
        const auto expected = m_session->freeze(librarian());
        ASSERT_TRUE(expected) << expected.error().message.toStdString()
                              << expected.error().detail.toStdString();
        ASSERT_EQ(*expected, 13);
    }

    ScanAnswer scan(const QString &code, const QString &shelf = {})
    {
        const ScanRequest request{code, shelf, {}, ScanPurpose::Count, librarian()};
        auto answers = m_session->record(std::span(&request, 1));
        EXPECT_TRUE(answers) << (answers ? "" : answers.error().detail.toStdString());
        return answers ? answers->front() : ScanAnswer();
    }

    /// With a reading session of its own, as beside the window; nothing when it cannot be.
    std::unique_ptr<PreparedPull> prepare(LaterPull pull)
    {
        auto reader = Session::open(m_path, Session::Access::Read);
        if (!reader)
            return nullptr;
        auto prepared = PreparedPull::prepare(**reader, std::move(pull));
        return prepared ? std::move(*prepared) : nullptr;
    }

    void reopen(Session::Access access = Session::Access::Write)
    {
        m_session.reset();
        auto opened = Session::open(m_path, access);
        ASSERT_TRUE(opened) << opened.error().message.toStdString() << opened.error().detail.toStdString();
        m_session = std::move(*opened);
    }

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<Session> m_session;
};

} // namespace opname::testing
