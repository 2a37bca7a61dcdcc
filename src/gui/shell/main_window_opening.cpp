// A file that was not closed: all its pages are read before it is opened, which takes a while in a large
// library.

#include "main_window.h"

#include <QFileInfo>

namespace opname {

bool MainWindow::wasLeftOpen(const QString &path)
{
    return QFileInfo(path + QStringLiteral("-wal")).size() > 0;
}

void MainWindow::openInBackground(const QString &path)
{
    if (m_opening.isRunning())
        return;
    auto opened = std::make_shared<Result<std::unique_ptr<Session>>>(nullptr);
    disconnect(&m_opening, &BackgroundTask::finished, this, nullptr);
    connect(&m_opening, &BackgroundTask::finished, this, [this, opened, before = currentPath()] {
        m_message->clear();
        if (!*opened)
            m_message->showError(opened->error());
        else if (currentPath() == before)
            adopt(std::move(**opened));
    });
    m_message->tell(
        tr("“%1” was not closed the last time; its pages are being read.").arg(QFileInfo(path).fileName()));
    m_opening.start([opened, path](const BackgroundTask::Watcher &) {
        *opened = Session::open(path, Session::Access::Write);
    });
}

} // namespace opname
