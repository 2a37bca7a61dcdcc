#pragma once

#include "workflow_library.h"

namespace opname::testing {

/// The workflow library with two titles that no copy belongs to, 901 and 902, and two copies without a code,
/// 21 and 22.
class TitlesWithoutCopies : public WorkflowLibrary {
protected:
    static constexpr qint64 firstSpare = 901;
    static constexpr qint64 secondSpare = 902;

    void takeSpareIn()
    {
        std::vector<Item> all = items();
        for (const qint64 id : {21, 22}) {
            all.push_back(
                copy(id, QStringLiteral("410 Kod k"), QStringLiteral("SL"), QStringLiteral("Rak B")));
            all.back().code.clear();
        }
        auto writer = m_session->replaceCatalogue();
        ASSERT_TRUE(writer);
        ReferenceLists lists;
        lists.locations = {{QStringLiteral("SL"), QStringLiteral("Lantai 1")},
                           {QStringLiteral("P2"), QStringLiteral("Lantai 2")}};
        lists.collectionTypes = {{QStringLiteral("1"), QStringLiteral("Buku Teks")}};
        std::vector<Title> titles;
        for (const Item &item : all)
            titles.push_back(titleOf(item.titleId, QStringLiteral("Judul %1").arg(item.id)));
        titles.push_back(titleOf(firstSpare, QStringLiteral("Sejarah Banten")));
        titles.push_back(titleOf(secondSpare, QStringLiteral("Kamus Sunda")));
        ASSERT_TRUE((*writer)->addReferences(lists));
        ASSERT_TRUE((*writer)->addTitles(titles));
        ASSERT_TRUE((*writer)->addItems(all));
        ASSERT_TRUE((*writer)->commit(QStringLiteral("uji"), true, librarian()));
    }

    static Title titleOf(qint64 id, const QString &name)
    {
        Title title;
        title.id = id;
        title.title = name;
        title.callNumber = QStringLiteral("%1 Abc d").arg(id);
        return title;
    }

    void freezeSpare()
    {
        takeSpareIn();
        ASSERT_TRUE(m_session->freeze(librarian()));
    }
};

} // namespace opname::testing
