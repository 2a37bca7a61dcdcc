#include "previous_stock_take_button.h"

#include "../shell/language.h"
#include "opname/report/locale_text.h"
#include "opname/session/older_session.h"

#include <QFileDialog>
#include <QFileInfo>

#include <utility>

namespace opname {

namespace {

/// The earlier stock-take's name, beside that of the open one.
QString nameBeside(const Session &session, const SessionPoint &previous)
{
    return distinctNames({previous, SessionComparison::pointOf(session)}, LocaleText(Language::current()))
        .front();
}

} // namespace

PreviousStockTakeButton::PreviousStockTakeButton(QWidget *parent)
    : QPushButton(parent)
{
    setObjectName(QStringLiteral("previousStockTakePushButton"));
    connect(this, &QPushButton::clicked, this, &PreviousStockTakeButton::choose);
    connect(&m_task, &BackgroundTask::finished, this, &PreviousStockTakeButton::keepCompared);
    retranslate();
}

void PreviousStockTakeButton::setDocument(SessionDocument *document)
{
    m_running = nullptr;
    m_task.cancel();
    m_document = document;
    refresh();
}

void PreviousStockTakeButton::retranslate()
{
    setText(tr("Previous stock-take…"));
    refresh();
}

void PreviousStockTakeButton::refresh()
{
    const bool canRead = m_document != nullptr && !m_document->isBusy() && m_document->session().isFrozen();
    setEnabled(canRead && !m_task.isRunning());
    const auto kept = canRead ? PreviousStockTake::keptIn(m_document->session()) : std::nullopt;
    setToolTip(kept ? tr("The report compares with “%1”, as of %2. Choose a file to compare again.")
                          .arg(nameBeside(m_document->session(), kept->point),
                               LocaleText(Language::current()).dateTime(kept->compared))
                    : tr("Compares with the session of the previous stock-take, and puts that into the "
                         "report"));
}

void PreviousStockTakeButton::choose()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose the previous stock-take"),
                                                      QFileInfo(m_document->session().path()).absolutePath(),
                                                      tr("Sessions (*.opname)"));
    if (!path.isEmpty())
        compareWith(path);
}

void PreviousStockTakeButton::compareWith(const QString &olderPath)
{
    if (m_task.isRunning() || m_document == nullptr)
        return;
    auto running = std::make_shared<Compared>();
    m_running = running;
    setEnabled(false);
    m_task.start(
        [running, olderPath, session = m_document->session().path()](const BackgroundTask::Watcher &watcher) {
            auto newer = Session::open(session, Session::Access::Read);
            if (!newer) {
                running->previous = tl::unexpected(newer.error());
                return;
            }
            auto older = OlderSession::open(olderPath);
            if (!older) {
                running->previous = tl::unexpected(older.error());
                return;
            }
            const auto comparison =
                SessionComparison::compare(**newer, older->session(), [&] { return watcher(-1, 0, 0); });
            if (comparison)
                running->previous = PreviousStockTake::of(*comparison, olderPath);
            else
                running->previous = tl::unexpected(comparison.error());
        });
}

void PreviousStockTakeButton::keepCompared()
{
    if (m_document != nullptr && m_document->putOff(this, [this] { keepCompared(); }))
        return;
    const auto done = std::exchange(m_running, nullptr);
    if (done != nullptr && m_document != nullptr)
        keep(*done);
    refresh();
}

void PreviousStockTakeButton::keep(const Compared &compared)
{
    if (!compared.previous) {
        if (compared.previous.error().kind != ErrorKind::Cancelled)
            Q_EMIT failed(compared.previous.error());
        return;
    }
    if (Outcome kept = compared.previous->keepIn(m_document->session(), m_document->author()); !kept) {
        Q_EMIT failed(kept.error());
        return;
    }
    Q_EMIT told(tr("The report compares with “%1” now.")
                    .arg(nameBeside(m_document->session(), compared.previous->point)));
    m_document->notifyChanged();
}

} // namespace opname
