// Where the catalogue comes from, and taking it in.

#include "preparation_page.h"

#include "../shell/theme.h"
#include "../widgets/document_saving.h"

#include <QMessageBox>
#include <QUrl>

namespace opname {

namespace {

/// What stands behind an entry of the choice: its kind, and as data the name of a connection.
constexpr int kindRole = Qt::UserRole + 1;
constexpr std::size_t shownRows = 5; ///< of a source, that need a look; the saved list has all

} // namespace

void PreparationPage::connectLink()
{
    connect(&m_link->connections(), &Connections::changed, this, &PreparationPage::fillSources);
    connect(m_link, &SlimsLink::pullingChanged, this, [this](bool isPulling) {
        m_progress->setVisible(isPulling);
        m_cancel->setVisible(isPulling);
        m_progress->setRange(0, 0);
        m_pull->setEnabled(canRead() && !isPulling);
        if (isPulling)
            m_pullResult->clear();
    });
    connect(m_link, &SlimsLink::progressed, this,
            [this](qint64 done, qint64 total) { Page::showCount(m_progress, done, total); });
    connect(m_link, &SlimsLink::pulled, this, [this](const QString &address, const PullReport &report) {
        rememberConnection(address);
        showPulled(report);
    });
    connect(m_link, &SlimsLink::pullFailed, this,
            [this](const Error &error) { showResult(error.message, error.kind != ErrorKind::Cancelled); });
}

void PreparationPage::fillSources()
{
    const SourceKind formerKind = sourceKind();
    const QString former = m_source->currentData().toString();
    {
        const QSignalBlocker quiet(m_source);
        m_source->clear();
        const auto add = [this](SourceKind kind, const QString &text, const QString &name = {}) {
            m_source->addItem(text, name);
            m_source->setItemData(m_source->count() - 1, static_cast<int>(kind), kindRole);
        };
        for (const Connection &connection : m_link->connections().all())
            add(SourceKind::Connection, connection.name, connection.name);
        add(SourceKind::Address, tr("Another address of SLiMS"));
        add(SourceKind::File, tr("Export file (Item Export)"));
        add(SourceKind::Demo, tr("Demonstration library"));
        const int same = former.isEmpty() && formerKind == SourceKind::Connection ? 0
            : formerKind == SourceKind::Connection
            ? m_source->findData(former)
            : m_source->findData(static_cast<int>(formerKind), kindRole);
        m_source->setCurrentIndex(std::max(0, same));
    }
    chooseSource();
}

void PreparationPage::selectSourceOf(const QString &label)
{
    const auto connection = m_link->connections().ofSource(label);
    const SourceKind kind = connection ? SourceKind::Connection
        : isDemonstration(label)       ? SourceKind::Demo
        : isLibraryAddress(label)      ? SourceKind::Address
        : label.isEmpty()              ? SourceKind::Connection
                                       : SourceKind::File;
    const int index = connection ? m_source->findData(connection->name)
                                 : m_source->findData(static_cast<int>(kind), kindRole);
    m_source->setCurrentIndex(std::max(0, index));
    if (kind == SourceKind::Demo)
        m_demoSize->setText(label.section(u':', 1, 1));
    if (kind == SourceKind::Address)
        m_address->setText(label);
    chooseSource();
}

PreparationPage::SourceKind PreparationPage::sourceKind() const
{
    return static_cast<SourceKind>(m_source->currentData(kindRole).toInt());
}

void PreparationPage::chooseSource()
{
    const SourceKind kind = sourceKind();
    const bool isLibrary = kind == SourceKind::Connection || kind == SourceKind::Address;
    const std::pair<QWidget *, bool> shown[] = {{m_address, isLibrary},
                                                {m_secret, isLibrary},
                                                {m_file, kind == SourceKind::File},
                                                {m_demoSize, kind == SourceKind::Demo}};
    for (int i = 0; i < 4; ++i) {
        m_sourceNames[i + 1]->setVisible(shown[i].second);
        shown[i].first->setVisible(shown[i].second);
    }
    m_browse->setVisible(kind == SourceKind::File);
    m_address->setReadOnly(kind == SourceKind::Connection);
    if (kind == SourceKind::Connection)
        if (const auto connection = m_link->connections().named(m_source->currentData().toString()))
            m_address->setText(connection->address);
    m_secret->clear();
    showSecret();
}

void PreparationPage::showSecret()
{
    m_secret->setPlaceholderText(tr("typed here, it is kept for this run of the program only"));
    if (!m_secret->isVisibleTo(this) || m_address->text().isEmpty())
        return;
    const QString label = sourceLabel(m_address->text().trimmed());
    m_link->secrets().find(label, this, [this, label](const ConnectionSecrets::Found &found) {
        if (sourceLabel(m_address->text().trimmed()) != label)
            return;
        if (found.place == ConnectionSecrets::Place::Keyring)
            m_secret->setPlaceholderText(tr("kept in the desktop's keyring"));
        else if (found.place == ConnectionSecrets::Place::ThisRun)
            m_secret->setPlaceholderText(tr("kept for this run of the program"));
    });
}

QString PreparationPage::sourceAddress() const
{
    switch (sourceKind()) {
    case SourceKind::Connection:
    case SourceKind::Address:
        return m_address->text().trimmed();
    case SourceKind::File:
        return m_file->text().trimmed();
    case SourceKind::Demo:
        break;
    }
    return QStringLiteral("demo:%1").arg(m_demoSize->text().trimmed());
}

void PreparationPage::pull()
{
    const QString address = sourceAddress();
    if (isLibraryAddress(address) && !m_secret->text().isEmpty()) {
        m_link->secrets().useForThisRun(sourceLabel(address), m_secret->text());
        m_secret->clear();
        showSecret();
    }
    if (!isOtherLibrary(address) || askOtherLibrary(address))
        m_link->pull(address);
}

/// Whether the frozen catalogue came from somewhere else.
bool PreparationPage::isOtherLibrary(const QString &address) const
{
    return canRead() && document()->session().isFrozen()
        && document()->session().catalogueSource() != sourceLabel(address);
}

bool PreparationPage::askOtherLibrary(const QString &address)
{
    QMessageBox box(QMessageBox::NoIcon, tr("Another source"),
                    tr("The frozen catalogue came from %1. Compare it with %2?")
                        .arg(document()->session().catalogueSource(), sourceLabel(address)),
                    QMessageBox::NoButton, window());
    box.setObjectName(QStringLiteral("otherSourceMessageBox"));
    box.setInformativeText(
        tr("Every copy that is not there is noted as vanished from SLiMS, and its loans become "
           "those of this stock-take. The journal keeps that for good."));
    auto *yes = box.addButton(tr("Compare"), QMessageBox::DestructiveRole);
    box.setDefaultButton(box.addButton(tr("Leave it"), QMessageBox::RejectRole));
    box.exec();
    return box.clickedButton() == yes && canRead();
}

/// What was typed and answered is a connection from now on, so that it can be refreshed and sent to.
void PreparationPage::rememberConnection(const QString &address)
{
    if (!isLibraryAddress(address) || m_link->connections().ofSource(sourceLabel(address)))
        return;
    const QString name = m_link->connections().freeName(QUrl(address).host());
    if (!m_link->connections().add({name, address}))
        return;
    m_source->setCurrentIndex(std::max(0, m_source->findData(name)));
}

void PreparationPage::showPulled(const PullReport &report)
{
    const LocaleText text = locale();
    if (document()->session().isFrozen()) {
        showResult(
            tr("Since the freeze: %1 added, %2 changed, %3 vanished.")
                .arg(text.number(report.added), text.number(report.changed), text.number(report.vanished)),
            false);
        return;
    }
    QString result = tr("%1 copies of %2 titles were taken in.")
                         .arg(text.number(report.items), text.number(report.titles));
    result += u' '
        + (report.loans ? tr("%Ln loan(s) are open.", nullptr, static_cast<int>(*report.loans))
                        : tr("The source has no loans; activity 4 can take them from a file."));
    m_rowsToLookAt = report.skipped;
    m_rowsToLookAt.insert(m_rowsToLookAt.end(), report.doubtful.begin(), report.doubtful.end());
    if (!m_rowsToLookAt.empty()) {
        result += u"\n\n"_qs
            + tr("%Ln row(s) need a look, %1 of them not taken in:", nullptr,
                 static_cast<int>(m_rowsToLookAt.size()))
                  .arg(text.number(report.skippedRows));
        for (std::size_t i = 0; i < std::min(shownRows, m_rowsToLookAt.size()); ++i)
            result += u'\n' + tr("Line %1: %2").arg(m_rowsToLookAt[i].line).arg(m_rowsToLookAt[i].reason);
    }
    m_saveRows->setVisible(m_rowsToLookAt.size() > shownRows);
    showResult(result, false);
}

void PreparationPage::saveRowsToLookAt()
{
    const QString path =
        DocumentSaving::askPath(this, tr("Save the list of rows"), document()->session().path(),
                                tr("Rows to look at"), {QStringLiteral("csv"), QStringLiteral("xlsx")});
    if (path.isEmpty())
        return;
    Table table;
    table.name = QStringLiteral("rows");
    table.isItemList = true;
    table.columns = {
        {QStringLiteral("line"), tr("Line"), TableColumn::Alignment::Right, 1.0, TableColumn::Content::Value},
        {QStringLiteral("reason"), tr("Reason"), TableColumn::Alignment::Left, 6.0,
         TableColumn::Content::Value}};
    table.rows = [this](const Table::Visitor &visitor) {
        for (const SkippedRow &row : m_rowsToLookAt)
            if (!visitor({{QString::number(row.line), row.reason}, {row.line, row.reason}, false}))
                return;
    };
    Document list;
    list.title = tr("Rows to look at");
    list.language = language();
    list.blocks = {table};
    if (const auto written = writeDocument(list, path); !written)
        Q_EMIT failed(written.error());
    else
        Q_EMIT told(tr("The list was written to %1.").arg(path));
}

void PreparationPage::showResult(const QString &text, bool isProblem)
{
    m_pullResult->setText(text);
    m_pullResult->setStyleSheet(
        QStringLiteral("color: %1;").arg((isProblem ? Theme::bad() : Theme::good()).name()));
}

} // namespace opname
