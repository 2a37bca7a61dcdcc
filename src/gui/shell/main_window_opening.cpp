// A file that needs work before it is open: its pages are read, or it is brought up to date, which takes a
// while in a large library.

#include "main_window.h"

#include <QFileInfo>

namespace opname {

void MainWindow::openInBackground(const QString &path, OpeningWork work)
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
    const QString name = QFileInfo(path).fileName();
    m_message->tellLasting(
        work == OpeningWork::BringUpToDate
            ? tr("“%1” was made by an older version of this program. A copy of it is kept, and it is being "
                 "brought up to date…")
                  .arg(name)
            : tr("“%1” was not closed the last time; its pages are being read…").arg(name));
    m_opening.start([opened, path](const BackgroundTask::Watcher &) {
        *opened = Session::open(path, Session::Access::Write);
    });
}

} // namespace opname
