#include "loans_page.h"

#include "../shell/theme.h"
#include "opname/session/catalogue_queries.h"
#include "opname/workflow/preparation.h"
#include "opname/workflow/sop_desk.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QMessageBox>

namespace opname {

LoansPage::LoansPage(QWidget *parent)
    : ListPage(QStringLiteral("loansPage"), QStringLiteral("loans"), parent)
    , m_summary(new QLabel(this))
    , m_refresh(new QPushButton(this))
    , m_fromFile(new QPushButton(this))
    , m_rows(new TableRowsModel({}, this))
{
    m_refresh->setObjectName(QStringLiteral("refreshLoansPushButton"));
    m_fromFile->setObjectName(QStringLiteral("loansFromFilePushButton"));
    m_summary->setObjectName(QStringLiteral("loansSummaryLabel"));
    m_summary->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_summary, 1);
    row->addWidget(m_refresh);
    row->addWidget(m_fromFile);
    content()->addLayout(row);
    content()->addWidget(&table(), 1);
    connect(m_refresh, &QPushButton::clicked, this, &LoansPage::pullWanted);
    connect(m_fromFile, &QPushButton::clicked, this, &LoansPage::takeFromFile);
    connect(mainButton(), &QPushButton::clicked, this, &LoansPage::freeze);
    mainButton()->show();
    retranslate();
}

void LoansPage::retranslate()
{
    setHead(4,
            tr("Take the catalogue in once more so that the loans are of today, then freeze: from then on "
               "the expected set is fixed."));
    mainButton()->setText(tr("Freeze…"));
    mainButton()->setToolTip(tr("Fix what is expected on the shelves; this cannot be taken back"));
    m_refresh->setText(tr("Refresh from SLiMS"));
    m_refresh->setToolTip(tr("Go to the catalogue's source in activity 1"));
    m_fromFile->setText(tr("Loans from a file…"));
    m_fromFile->setToolTip(tr("A CSV with item_code,loan_date,due_date"));
    m_rows->setHeaders(
        {tr("Item code"), tr("Due date"), tr("State"), tr("Call number"), tr("Title"), tr("Lent on")});
    table().setRows(m_rows);
    table().setEmptyText(tr("No open loans in this session."));
    table().setColumnWidths({126, 150, 190, 160, 300});
}

std::function<ListPage::Show(Session &, const BackgroundTask::Watcher &)> LoansPage::loader()
{
    return [this, text = locale()](Session &session, const BackgroundTask::Watcher &) -> Show {
        std::vector<TableRowsModel::Row> rows;
        qint64 overdue = 0;
        qint64 old = 0;
        const QDate today = QDate::currentDate();
        for (const ListedLoan &loan : session.catalogue().loans()) {
            if (!loan.isInScope)
                continue;
            const bool isOverdue = loan.loan.dueDate.isValid() && loan.loan.dueDate < today;
            const bool isOld = isOverdue && loan.loan.dueDate.addYears(1) < today;
            overdue += isOverdue ? 1 : 0;
            old += isOld ? 1 : 0;
            TableRowsModel::Row row;
            row.cells = {loan.loan.itemCode,
                         text.date(loan.loan.dueDate),
                         isOld           ? tr("overdue by over a year")
                             : isOverdue ? tr("overdue")
                                         : tr("on loan"),
                         loan.callNumber,
                         loan.title,
                         text.date(loan.loan.loanDate)};
            row.sortKeys = {loan.loan.itemCode, loan.loan.dueDate, isOld ? 0 : isOverdue ? 1 : 2,
                            loan.callNumber,    loan.title,        loan.loan.loanDate};
            row.emphasis = isOld ? QStringLiteral("bad") : isOverdue ? QStringLiteral("notice") : QString();
            rows.push_back(std::move(row));
        }
        const bool isKnown = session.loansKnown() || !session.hasCatalogue();
        return [this, rows = std::move(rows), overdue, old, isKnown, text]() mutable {
            const auto count = static_cast<qint64>(rows.size());
            m_summary->setText(
                isKnown ? tr("%1 copies in scope are on loan, %2 of them overdue, %3 by over a year.")
                              .arg(text.number(count), text.number(overdue), text.number(old))
                        : tr("The loans are not known: the export file has none. Take them from a file, or "
                             "freeze without them; then nothing can be decided missing."));
            m_rows->setRows(std::move(rows));
        };
    };
}

void LoansPage::refresh()
{
    const bool isOpen = canRead() && document()->session().hasCatalogue();
    m_refresh->setEnabled(canRead());
    m_fromFile->setEnabled(isOpen);
    mainButton()->setEnabled(isOpen && !document()->session().isFrozen());
    if (canRead() && document()->session().isFrozen())
        mainButton()->setText(tr("Frozen"));
    else
        mainButton()->setText(tr("Freeze…"));
    ListPage::refresh();
}

void LoansPage::takeFromFile()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Loans from a file"), {}, QStringLiteral("CSV (*.csv *.txt)"));
    if (path.isEmpty())
        return;
    const auto taken = Preparation(document()->session(), document()->author()).takeLoansFrom(path);
    if (!taken)
        Q_EMIT failed(taken.error());
    else
        Q_EMIT told(tr("%1 loans taken in.").arg(*taken));
    document()->notifyCatalogueChanged();
}

void LoansPage::freeze()
{
    Session &session = document()->session();
    const ScopeCount count = session.catalogue().scopeCount(session.scope(), session.leftOutStatuses());
    QString question = tr("%1 items will be expected on the shelves. %2 are left out by their status and %3 "
                          "are out of scope.\n\nThe catalogue was taken in on %4. "
                          "After the freeze the scope and the expected set cannot change any more.")
                           .arg(locale().number(count.expected), locale().number(count.excluded),
                                locale().number(count.outOfScope), locale().dateTime(session.pulled()));
    const bool withoutLoans = !session.loansKnown();
    if (withoutLoans)
        question += u"\n\n"_qs
            + tr("The loans are not known: lent books will look like absent ones, and nothing can be decided "
                 "missing.");
    QMessageBox box(QMessageBox::Question, tr("Freeze the expected set"), question, QMessageBox::Cancel,
                    this);
    QPushButton *yes = box.addButton(tr("Freeze now"), QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() != yes)
        return;
    auto outcome = std::make_shared<Result<qint64>>(0);
    document()->runExclusively(
        [this, outcome, withoutLoans](const BackgroundTask::Watcher &watcher) {
            *outcome = Preparation(document()->session(), document()->author())
                           .freeze(withoutLoans, [&](double share) { return watcher(share, 0, 0); });
        },
        [this, outcome] {
            if (!*outcome) {
                Q_EMIT failed(outcome->error());
                return;
            }
            if (Outcome finished = SopDesk(document()->session(), document()->author()).finish(4, {}, {});
                !finished)
                Q_EMIT failed(finished.error());
            document()->notifyCatalogueChanged();
            Q_EMIT told(tr("%1 items are expected. Counting can begin.").arg(locale().number(**outcome)));
            Q_EMIT activityWanted(5);
        });
}

} // namespace opname
