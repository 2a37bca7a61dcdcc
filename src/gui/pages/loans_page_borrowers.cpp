// Who has the books that are shown: asked of SLiMS for the loans in sight, and forgotten again.

#include "loans_page.h"

#include <algorithm>

namespace opname {

namespace {

constexpr qsizetype mostBorrowers = 500; // asked for at once

} // namespace

void LoansPage::askBorrowers()
{
    const bool isOld = m_tabs->currentIndex() == OldTab;
    SearchableTable &shown = isOld ? *m_oldTable : table();
    const TableRowsModel &model = isOld ? *m_oldModel : *m_openModel;
    QList<int> rows = shown.selectedRows();
    if (rows.isEmpty())
        rows = shown.shownRows();
    std::vector<qint64> loans;
    for (const int row : rows.first(std::min(rows.size(), mostBorrowers)))
        loans.push_back(model.row(row).key.toLongLong());
    m_borrowersButton->setText(tr("Fetching borrowers…"));
    m_link->askBorrowers(m_rows.source, std::move(loans), [this](const Result<SlimsLink::Borrowers> &names) {
        if (!m_borrowersButton->isChecked())
            return;
        if (!names) {
            hideBorrowers();
            if (names.error().kind != ErrorKind::Cancelled)
                Q_EMIT failed(names.error());
            return;
        }
        m_borrowers = *names;
        m_borrowersButton->setText(tr("Hide borrowers"));
        showTables();
        if (m_borrowers.isEmpty())
            Q_EMIT told(tr("SLiMS names no borrower of these loans."));
    });
}

void LoansPage::hideBorrowers()
{
    m_borrowersButton->setChecked(false);
    m_borrowersButton->setText(tr("Show borrowers"));
    m_link->forgetBorrowersAsked();
    m_borrowers.clear();
    showTables();
}

} // namespace opname
