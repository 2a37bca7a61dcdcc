#include "recap_page.h"

#include "../dialogs/publish_dialog.h"
#include "../dialogs/sample_dialog.h"
#include "../models/group_row.h"
#include "../models/place_names.h"
#include "../shell/theme.h"
#include "opname/workflow/class_order.h"
#include "opname/workflow/lost_groups.h"
#include "opname/workflow/recap.h"

#include <QHBoxLayout>

#include <algorithm>

namespace opname {

namespace {

struct Gathered {
    std::vector<TableRowsModel::Row> rows;
    qint64 grouped = 0; ///< copies that each of several groupings adds up to
    void add(QStringList cells, QVariantList keys = {})
    {
        TableRowsModel::Row row;
        row.cells = std::move(cells);
        row.sortKeys = std::move(keys);
        rows.push_back(std::move(row));
    }
};

/// The recorded prices of some lost copies, currencies apart.
QString valueText(const std::vector<LostValue> &values, const LocaleText &text)
{
    QStringList parts;
    for (const LostValue &value : values)
        if (value.recorded > 0)
            parts.append(text.money(value.recorded, value.currency));
    return parts.isEmpty() ? QStringLiteral("–") : parts.join(u", "_qs);
}

Outcome addLostGroups(Session &session, const LocaleText &text, Gathered &gathered,
                      const std::function<bool()> &proceed)
{
    const auto groups = LostGroups::of(session, proceed);
    if (!groups)
        return tl::unexpected(groups.error());
    const auto add = [&](const QString &grouping, const std::vector<LostGroup> &list) {
        for (const LostGroup &group : list) {
            qint64 recorded = 0;
            qint64 withoutPrice = 0;
            for (const LostValue &value : group.values) {
                recorded += value.recorded;
                withoutPrice += value.withoutPrice;
            }
            const QString name = grouping
                + (!group.name.isEmpty()      ? group.name
                       : !group.key.isEmpty() ? group.key
                                              : RecapPage::tr("not stated"));
            gathered.add(
                {name, text.number(group.copies), valueText(group.values, text), text.number(withoutPrice)},
                {name, group.copies, recorded, withoutPrice});
        }
    };
    for (const LostGroup &group : groups->byClass)
        gathered.grouped += group.copies;
    add(RecapPage::tr("Class") + u' ', groups->byClass);
    add(RecapPage::tr("Location") + u' ', groups->byLocation);
    add(RecapPage::tr("Type") + u' ', groups->byType);
    return {};
}

} // namespace

RecapPage::RecapPage(QWidget *parent)
    : ListPage(QStringLiteral("recapPage"), QStringLiteral("recap"), parent)
    , m_summary(new QLabel(this))
    , m_published(new QLabel(this))
    , m_publish(new QPushButton(this))
    , m_sample(new QPushButton(this))
    , m_tabs(new QTabBar(this))
    , m_lists(new QStackedWidget(this))
    , m_hunt(new HuntPanel(this))
    , m_rows(new TableRowsModel({}, this))
{
    m_summary->setObjectName(QStringLiteral("recapSummaryLabel"));
    m_summary->setWordWrap(true);
    m_published->setObjectName(QStringLiteral("publishedLabel"));
    m_published->setProperty("soft", true);
    m_published->setTextFormat(Qt::PlainText);
    m_published->setWordWrap(true);
    m_publish->setObjectName(QStringLiteral("publishResultPushButton"));
    m_sample->setObjectName(QStringLiteral("checkBySamplePushButton"));
    m_tabs->setObjectName(QStringLiteral("recapTabBar"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (int i = Lost; i <= ByOperator; ++i)
        m_tabs->addTab(QString());
    auto *words = new QVBoxLayout;
    words->setSpacing(Spacing::line);
    words->addWidget(m_summary);
    words->addWidget(m_published);
    auto *head = new QHBoxLayout;
    head->setSpacing(Spacing::medium);
    head->addLayout(words, 1);
    head->addWidget(m_sample, 0, Qt::AlignTop);
    head->addWidget(m_publish, 0, Qt::AlignTop);
    m_lists->addWidget(&table());
    m_lists->addWidget(m_hunt);
    content()->addLayout(head);
    content()->addWidget(m_tabs);
    content()->addWidget(m_lists, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int list) {
        m_lists->setCurrentIndex(list == Hunting ? 1 : 0);
        refresh();
    });
    connect(m_hunt, &HuntPanel::failed, this, &Page::failed);
    connect(m_hunt, &HuntPanel::told, this, &Page::told);
    connect(m_sample, &QPushButton::clicked, this, &RecapPage::checkBySample);
    connect(mainButton(), &QPushButton::clicked, this, &RecapPage::finishActivity);
    connect(m_publish, &QPushButton::clicked, this, &RecapPage::publish);
    mainButton()->show();
    retranslate();
}

void RecapPage::retranslate()
{
    setHead(9,
            tr("Check the lists of missing and lent copies. What is missing is decided under activity 7."));
    mainButton()->setText(tr("Finish activity 9"));
    mainButton()->setToolTip(tr("The lists are complete"));
    m_publish->setText(tr("Write the result into SLiMS…"));
    m_publish->setToolTip(tr("Shows what would be written, and asks before anything is (Ctrl+Shift+W)"));
    m_publish->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+W"))); // a new text takes the key away
    m_sample->setText(tr("Check by a sample…"));
    m_sample->setToolTip(
        tr("Draws copies that a second person looks for, and states the counting error (Ctrl+Shift+Y)"));
    m_sample->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+Y")));
    m_hunt->retranslate();
    m_tabs->setAccessibleName(tr("Lists of the recap"));
    const QString names[] = {tr("Missing"),   tr("Where to look"), tr("Value per group"), tr("On loan"),
                             tr("Elsewhere"), tr("Wrong shelf"),   tr("Left-out status"), tr("Per class"),
                             tr("Per shelf"), tr("Per operator")};
    for (int i = Lost; i <= ByOperator; ++i)
        m_tabs->setTabText(i, names[i]);
    table().setRows(m_rows);
    setEmptyText(tr("This list is empty: there is nothing to do here."));
}

QStringList RecapPage::headers(int list) const
{
    if (list == LostByGroup)
        return {tr("Group"), tr("Missing"), tr("Recorded value"), tr("Without a price")};
    if (list == ByOperator)
        return {tr("Operator"), tr("Scans"), tr("Found")};
    if (list == ByClass || list == ByHome)
        return {list == ByClass ? tr("Class") : tr("Place"),
                tr("Expected"),
                tr("Found"),
                tr("Missing"),
                tr("Not covered"),
                tr("On loan"),
                tr("Share found")};
    const QString last = list == OnLoan ? tr("Due date")
        : list == Elsewhere             ? tr("Where")
        : list == Lost                  ? tr("Price")
                                        : tr("Scanned at");
    return {tr("Item code"), tr("Call number"), tr("Title"), tr("Location"), tr("Shelf location"), last};
}

QList<int> RecapPage::numbersOf(int list)
{
    switch (list) {
    case Lost:
        return {5};
    case LostByGroup:
        return {1, 2, 3};
    case ByClass:
    case ByHome:
        return {GroupRow::Expected,   GroupRow::Found,  GroupRow::Missing,
                GroupRow::NotCovered, GroupRow::OnLoan, GroupRow::Share};
    case ByOperator:
        return {1, 2};
    default:
        return {};
    }
}

std::function<ListPage::Show(Session &, const BackgroundTask::Watcher &)> RecapPage::loader()
{
    return [this, list = m_tabs->currentIndex(),
            text = locale()](Session &session, const BackgroundTask::Watcher &watcher) -> Show {
        Gathered gathered;
        const Recap recap(session);
        const auto addItem = [&](const ListedItem &item, const QString &last, const QVariant &key) {
            gathered.add(
                {item.item.code, item.callNumber, item.title, item.locationName, item.item.site, last},
                {item.item.code, item.callNumber, item.title, item.locationName, item.item.site, key});
            return watcher(-1, 0, 0);
        };
        const PlaceNames places(session.catalogue());
        Outcome visited;
        switch (list) {
        case Lost:
            visited = recap.visitLost([&](const ListedItem &i) {
                return addItem(
                    i,
                    text.money(i.item.price.value_or(0) > 0 ? i.item.price : std::nullopt, i.item.currency),
                    i.item.price.value_or(0));
            });
            break;
        case OnLoan:
            visited = recap.visitOnLoan([&](const ListedItem &i, const ListedLoan &loan) {
                return addItem(i, text.date(loan.loan.dueDate), loan.loan.dueDate);
            });
            break;
        case Elsewhere:
            visited = recap.visitElsewhere(
                [&](const Recap::Elsewhere &e) { return addItem(e.item, e.place, e.place); });
            break;
        case Misplaced:
        case Excluded:
            visited = recap.visitPresent(list == Misplaced ? Recap::PresentList::Misplaced
                                                           : Recap::PresentList::Excluded,
                                         [&](const ListedItem &i, const Place &at) {
                                             return addItem(i, places.text(at), places.text(at));
                                         });
            break;
        case Hunting: // its own panel shows it
            break;
        case LostByGroup:
            visited = addLostGroups(session, text, gathered, [&] { return watcher(-1, 0, 0); });
            break;
        case ByClass: {
            const auto classes = session.classTotals();
            for (const std::uint8_t group : classOrder) {
                if (group >= classes.size())
                    continue;
                const QString name = classGroupName(group);
                gathered.rows.push_back(
                    GroupRow::of(name.isEmpty() ? tr("Without a class") : name, classes[group], text));
            }
            break;
        }
        case ByHome:
            for (const auto &[home, totals] : session.homeTotals())
                gathered.rows.push_back(GroupRow::of(places.text(home), totals, text));
            break;
        default:
            for (const OperatorWork &work : session.operatorTotals())
                gathered.add({work.name, text.number(work.totals.scans), text.number(work.totals.found)},
                             {work.name, work.totals.scans, work.totals.found});
        }
        const Totals t = session.totals();
        QString value;
        if (const auto values = recap.lostValue()) {
            QStringList amounts;
            qint64 withoutPrice = 0;
            for (const LostValue &v : *values) {
                if (v.recorded > 0)
                    amounts.append(text.money(v.recorded, v.currency));
                withoutPrice += v.withoutPrice;
            }
            value = amounts.join(u", "_qs)
                + (withoutPrice > 0 ? u" "_qs + tr("(%1 without a price)").arg(text.number(withoutPrice))
                                    : QString());
        }
        const QString summary = tr("%1 expected = %2 found + %3 on loan + %4 missing + %5 not covered.")
                                    .arg(text.number(t.expected), text.number(t.found), text.number(t.onLoan),
                                         text.number(t.missing), text.number(t.notCovered))
            + (value.trimmed().isEmpty()
                   ? QString()
                   : u" "_qs + tr("Recorded value of what is missing: %1.").arg(value.trimmed()))
            + (gathered.grouped == 0 ? QString()
                                     : u" "_qs
                       + tr("Classes, locations and types each add up to %1.")
                             .arg(text.number(gathered.grouped)));
        return [this, list, rows = std::move(gathered.rows), summary,
                last = Publications(session).last()]() mutable {
            if (list != m_tabs->currentIndex())
                return;
            m_summary->setText(summary);
            m_published->setText(last ? PublishDialog::lastSentence(*last)
                                      : tr("The result has not been written into SLiMS yet."));
            m_rows->setTable(headers(list), std::move(rows), numbersOf(list));
            table().setRows(m_rows);
            table().setTitle(m_tabs->tabText(list));
            table().setColumnWidths(list == LostByGroup   ? QList<int>{320, 120, 260, 140}
                                        : list >= ByClass ? QList<int>{220, 100, 100, 100, 120, 100}
                                                          : QList<int>{112, 122, 500, 150, 105});
        };
    };
}

void RecapPage::refresh()
{
    const bool isReady = canRead() && document()->session().isFrozen();
    mainButton()->setEnabled(isReady && !document()->session().sopProgress().isFinished(9));
    m_publish->setEnabled(isReady);
    m_sample->setEnabled(isReady);
    m_hunt->setEnabled(isReady);
    if (isReady && m_tabs->currentIndex() == Hunting)
        m_hunt->refresh();
    ListPage::refresh();
}

void RecapPage::documentChanged()
{
    ListPage::documentChanged();
    m_hunt->setDocument(document());
}

/// While the dialog is open, reads check the sample and count nothing.
void RecapPage::checkBySample()
{
    if (!canRead())
        return;
    SessionDocument *checked = document();
    SampleDialog dialog(
        checked->session().path(),
        [checked](qint64 size, RecheckSample::Among among) -> Result<DrawnSample> {
            return RecheckSample(checked->session()).draw(size, among, checked->author());
        },
        this);
    connect(checked, &SessionDocument::scanned, &dialog, &SampleDialog::refresh);
    connect(checked, &SessionDocument::undone, &dialog, &SampleDialog::refresh);
    connect(checked, &QObject::destroyed, &dialog, &QDialog::reject);
    checked->setPurpose(ScanPurpose::Sample);
    dialog.exec();
    if (document() != checked)
        return;
    checked->setPurpose(ScanPurpose::Count);
    checked->notifyChanged();
}

void RecapPage::publish()
{
    if (!m_askSlims || !canRead())
        return;
    m_askSlims(this, [this, asked = document()](const SlimsAccess &access) {
        if (asked != document() || !canRead())
            return;
        PublishDialog dialog(document()->session(), access, document()->author(), this);
        connect(&dialog, &PublishDialog::slimsReached, this, &RecapPage::slimsReached);
        connect(&dialog, &PublishDialog::slimsFailed, this, &RecapPage::slimsFailed);
        dialog.exec();
        document()->notifyChanged();
    });
}

void RecapPage::finishActivity()
{
    finish(9);
}

} // namespace opname
