#include "weeding_panel.h"

#include "../shell/text_scale.h"
#include "../shell/theme.h"
#include "../shell/theme_style_sheet.h"
#include "list_taking.h"
#include "opname/session/catalogue_queries.h"
#include "opname/workflow/preparation.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>

namespace opname {

WeedingPanel::WeedingPanel(QWidget *parent)
    : QWidget(parent)
    , m_state(new QLabel(this))
    , m_statusesButton(new QPushButton(this))
    , m_statuses(new QMenu(this))
    , m_fromFile(new QPushButton(this))
    , m_progress(new WorkProgress(QStringLiteral("weeding"), this))
    , m_text(QStringLiteral("id"))
{
    setObjectName(QStringLiteral("weedingWidget"));
    m_state->setObjectName(QStringLiteral("weedingStateLabel"));
    m_state->setWordWrap(true);
    m_statusesButton->setObjectName(QStringLiteral("weededStatusesPushButton"));
    m_statuses->setObjectName(QStringLiteral("weededStatusesMenu"));
    m_statusesButton->setMenu(m_statuses);
    m_fromFile->setObjectName(QStringLiteral("weededFromFilePushButton"));
    auto *row = new QHBoxLayout;
    row->setSpacing(Spacing::medium);
    row->addWidget(m_state, 1);
    row->addWidget(m_statusesButton);
    row->addWidget(m_fromFile);
    auto *layout = new QVBoxLayout(this);
    // Under the words of the check boxes above.
    TextScale::current().follow(this, [layout] { layout->setContentsMargins(checkBoxIndent(), 0, 0, 0); });
    layout->addLayout(row);
    layout->addWidget(m_progress);
    connect(m_statuses, &QMenu::aboutToShow, this, &WeedingPanel::fillStatuses);
    connect(m_fromFile, &QPushButton::clicked, this, &WeedingPanel::takeFromFile);
    connect(&m_task, &BackgroundTask::finished, this, [this] {
        showCheck();
        if (std::exchange(m_isStale, false))
            refresh(m_text);
    });
    retranslate();
}

void WeedingPanel::setDocument(SessionDocument *document)
{
    m_task.cancel();
    m_check.reset();
    m_taking.reset();
    m_progress->end();
    m_document = document;
    m_state->clear();
    if (document == nullptr)
        return;
    m_taking = listTakingOf(*document, *m_progress);
    connect(m_taking.get(), &BackgroundTaking::weedingTaken, this, [this](const Weeding::Taken &taken) {
        Q_EMIT told(tr("%Ln copy or copies were added to the list of weeded copies; it has %1.", nullptr,
                       static_cast<int>(taken.changed))
                        .arg(m_text.number(taken.listed)));
        endTaking();
    });
    connect(m_taking.get(), &BackgroundTaking::failed, this, [this](const Error &error) {
        if (error.kind == ErrorKind::Cancelled)
            Q_EMIT told(error.message);
        else
            Q_EMIT failed(error);
        endTaking();
    });
}

void WeedingPanel::retranslate()
{
    m_statusesButton->setText(tr("Statuses that mean weeded"));
    m_statusesButton->setToolTip(tr("Copies of these statuses have no place on the shelf"));
    m_statusesButton->setAccessibleName(m_statusesButton->text());
    m_fromFile->setText(tr("Weeded copies from a file…"));
    m_fromFile->setToolTip(
        tr("Adds item codes to the list of weeded copies: one a line, or a CSV with a column item_code"));
    m_fromFile->setAccessibleName(m_fromFile->text());
    m_progress->retranslate();
    m_progress->setStoppingText(tr("Stopping…"));
    showCheck();
}

void WeedingPanel::refresh(const LocaleText &text)
{
    m_text = text;
    m_statusesButton->setEnabled(canWork() && m_document->session().hasCatalogue());
    m_fromFile->setEnabled(canWork() && !m_taking->isRunning());
    if (!canWork())
        return;
    if (m_task.isRunning()) {
        m_isStale = true;
        return;
    }
    m_check = std::make_shared<Result<Weeding::Check>>();
    m_task.start([check = m_check, path = m_document->session().path()](const BackgroundTask::Watcher &) {
        auto reader = Session::open(path, Session::Access::Read);
        *check = reader ? Weeding(**reader).check() : tl::unexpected(reader.error());
    });
}

void WeedingPanel::showCheck()
{
    if (m_check == nullptr || m_task.isRunning())
        return;
    if (!*m_check) {
        m_state->setText(m_check->error().message);
        return;
    }
    const Weeding::Check &check = **m_check;
    m_state->setText(tr("Weeded copies on the shelf: %1. Their data in SLiMS: %2. On the list: %3.")
                         .arg(Weeding::stateText(check.onShelf, check.present),
                              Weeding::stateText(check.data, check.mismatches), m_text.number(check.listed)));
    const bool differs = check.onShelf == WeedingState::Differs || check.data == WeedingState::Differs;
    m_state->setStyleSheet(differs ? QStringLiteral("color: %1;").arg(Theme::bad().name()) : QString());
}

void WeedingPanel::fillStatuses()
{
    m_statuses->clear();
    if (!canWork())
        return;
    const QStringList chosen = WeedingList(m_document->session()).statuses();
    for (const ItemStatus &status : m_document->session().catalogue().references().statuses) {
        QAction *action = m_statuses->addAction(status.name);
        action->setData(status.id);
        action->setCheckable(true);
        action->setChecked(chosen.contains(status.id));
        connect(action, &QAction::triggered, this, &WeedingPanel::keepStatuses);
    }
}

void WeedingPanel::keepStatuses()
{
    if (!canWork())
        return;
    QStringList chosen;
    for (const QAction *action : m_statuses->actions())
        if (action->isChecked())
            chosen.append(action->data().toString());
    const Outcome kept = Preparation(m_document->session(), m_document->author())
                             .change(QLatin1String(weededStatusesSetting), chosen.join(u','));
    if (kept)
        m_document->notifyChanged();
    else
        Q_EMIT failed(kept.error());
}

void WeedingPanel::takeFromFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("List of weeded copies"), {},
                                                      tr("Lists of codes (*.txt *.csv);;All files (*)"));
    if (path.isEmpty() || !canWork() || m_taking->isRunning())
        return;
    m_fromFile->setEnabled(false);
    m_progress->begin(tr("“%1” is being taken in.").arg(QFileInfo(path).fileName()));
    m_taking->startWeeding(path, m_document->author());
}

void WeedingPanel::endTaking()
{
    m_progress->end();
    m_fromFile->setEnabled(canWork());
    m_document->notifyChanged();
}

} // namespace opname
