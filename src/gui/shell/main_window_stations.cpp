// Many laptops, one stock-take: their files, and copies for them.

#include "main_window.h"

#include "../dialogs/find_copy_dialog.h"
#include "../dialogs/stations_dialog.h"
#include "../pages/differences_page.h"

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

void MainWindow::showStations(const std::function<void(StationsDialog &)> &first)
{
    if (!canMerge())
        return;
    StationsDialog dialog(m_document.get(), this);
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
