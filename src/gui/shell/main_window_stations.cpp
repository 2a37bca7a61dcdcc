// Many laptops, one stock-take: their files, copies for them, and the live exchange with them.

#include "main_window.h"

#include "../dialogs/find_copy_dialog.h"
#include "../dialogs/stations_dialog.h"
#include "../pages/differences_page.h"
#include "stations_link.h"

#include <QApplication>
#include <QFileInfo>

namespace opname {

/// What is merged changes numbers of rows that other work under way relies on.
bool MainWindow::canMerge()
{
    if (m_document == nullptr || m_document->isBusy() || m_document->isStopped())
        return false;
    if (m_slims->isPulling() || m_differences->isSending()) {
        m_message->tell(tr("Wait until what is on its way from or to SLiMS has ended, then merge."));
        return false;
    }
    delete m_findCopy;
    return true;
}

/// The same for what comes by itself, without a word: it comes later as well. A dialog may show what would
/// change under it.
bool MainWindow::mayTakeRows() const
{
    const QWidget *modal = QApplication::activeModalWidget();
    return m_document != nullptr && !m_document->isBusy() && !m_document->isStopped() && !m_slims->isPulling()
        && !m_differences->isSending() && m_findCopy == nullptr
        && QApplication::activePopupWidget() == nullptr
        && (modal == nullptr || qobject_cast<const StationsDialog *>(modal) != nullptr);
}

void MainWindow::connectStations()
{
    m_stations->setMayTake([this] { return mayTakeRows(); });
    connect(m_stations, &StationsLink::stateChanged, this,
            [this] { m_chips->setExchange(m_stations->state(), m_stations->text()); });
    connect(m_chips, &StatusChips::stationsWanted, this, [this] { showStations(); });
}

void MainWindow::showStations(const std::function<void(StationsDialog &)> &first)
{
    if (m_document != nullptr && m_document->holdsReads()) {
        m_document->putOff(this, [this, first] { showStations(first); });
        return;
    }
    if (!canMerge())
        return;
    StationsDialog dialog(m_document.get(), m_stations, this);
    if (first)
        QMetaObject::invokeMethod(
            &dialog, [&] { first(dialog); }, Qt::QueuedConnection);
    dialog.exec();
}

/// Files of the stock-take that is open are merged into it; one of another is opened.
void MainWindow::takeSessionFiles(const QStringList &paths)
{
    const auto isOfThis = [this](const QString &path) {
        if (m_document == nullptr
            || QFileInfo(path).canonicalFilePath() == QFileInfo(currentPath()).canonicalFilePath())
            return false;
        const auto other = Session::open(path, Session::Access::Read);
        return other && (*other)->id() == m_document->session().id();
    };
    if (m_document != nullptr && (paths.size() > 1 || isOfThis(paths.constFirst())))
        showStations([paths](StationsDialog &dialog) { dialog.merge(paths); });
    else
        openFile(paths.constFirst());
}

} // namespace opname
