// The tour and its demonstration library, which nothing of the user's own is part of.

#include "main_window.h"

#include "../pages/differences_page.h"
#include "../pages/start_page.h"
#include "tour.h"

#include <QTemporaryDir>

namespace opname {

namespace {

constexpr qint64 tourItems = 600; // made in a second or two

} // namespace

void MainWindow::startTour()
{
    if (m_tour != nullptr || m_tourFolder != nullptr || m_demonstration.isRunning())
        return;
    if (m_document != nullptr
        && (m_document->isBusy() || m_document->isStopped() || m_slims->isPulling()
            || m_differences->isSending())) {
        m_message->tell(tr("Wait until the work that is going on has ended, then take the tour."));
        return;
    }
    Tour::noteOffered();
    if (m_stack->currentWidget() == m_start)
        m_start->refresh();
    m_tourFolder = std::make_unique<QTemporaryDir>();
    if (!m_tourFolder->isValid()) {
        m_message->showError(
            {ErrorKind::File,
             tr("There is no room for the demonstration library. Check the free space and try again."),
             m_tourFolder->errorString()});
        m_tourFolder.reset();
        return;
    }
    const QString path = m_tourFolder->filePath(tr("Demonstration library") + QStringLiteral(".opname"));
    writeDemonstration(path, tourItems, [this, path](bool isWritten) {
        if (isWritten)
            whenCopiesAreWritten([this, path] { beginTour(path); });
        else
            m_tourFolder.reset();
    });
}

void MainWindow::beginTour(const QString &path)
{
    m_beforeTour = currentPath();
    if (!openFile(path) || currentPath() != path) {
        m_tourFolder.reset();
        return;
    }
    m_tour = new Tour(this);
    connect(m_tour, &Tour::ended, this, &MainWindow::endTour);
    connect(this, &MainWindow::pathChanged, m_tour, &Tour::end); // another session took its place
    m_tour->begin();
}

void MainWindow::endTour()
{
    const QString path = m_tourFolder->path();
    if (m_tour != nullptr)
        m_tour->deleteLater();
    m_tour = nullptr;
    if (!currentPath().startsWith(path)) {
        m_tourFolder.reset();
        return;
    }
    whenCopiesAreWritten([this] {
        closeDocument();
        m_tourFolder.reset();
        showActivity(0);
        if (!m_beforeTour.isEmpty())
            openFile(m_beforeTour);
        m_message->tell(
            tr("That was the tour. It is in the menu “Help”, and the demonstration library on the start "
               "page."));
    });
}

} // namespace opname
