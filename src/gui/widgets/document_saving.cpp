#include "document_saving.h"

#include <QFileDialog>
#include <QFileInfo>

namespace opname {

DocumentSaving::DocumentSaving(WorkProgress *progress, QObject *parent)
    : QObject(parent)
    , m_progress(progress)
{
    if (m_progress != nullptr) {
        connect(&m_task, &BackgroundTask::progressed, this,
                [this](double, qint64 done, qint64 total) { m_progress->tell(done, total); });
        connect(m_progress, &WorkProgress::cancelWanted, this, [this] { m_task.cancel(); });
    }
    connect(&m_task, &BackgroundTask::finished, this, [this] {
        if (m_progress != nullptr)
            m_progress->end();
        const std::shared_ptr<Outcome> outcome = std::exchange(m_outcome, nullptr);
        if (outcome != nullptr && *outcome)
            Q_EMIT saved(m_path);
        else if (outcome != nullptr && outcome->error().kind != ErrorKind::Cancelled)
            Q_EMIT failed(outcome->error());
        Q_EMIT ended();
    });
}

QString DocumentSaving::askPath(QWidget *parent, const QString &title, const QString &sessionPath,
                                const QString &name, const QStringList &endings)
{
    QStringList filters;
    for (const QString &ending : endings)
        filters.append(ending.toUpper() + u" (*."_qs + ending + u')');
    QString filter = filters.constFirst();
    QString path = QFileDialog::getSaveFileName(
        parent, title, QFileInfo(sessionPath).absolutePath() + u'/' + name + u'.' + endings.constFirst(),
        filters.join(u";;"), &filter);
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty())
        path += u'.' + endings.value(filters.indexOf(filter), endings.constFirst());
    return path;
}

Outcome DocumentSaving::write(const Result<Document> &made, const QString &path,
                              const std::function<bool(qint64)> &proceed)
{
    if (!made)
        return tl::unexpected(made.error());
    if (const auto written = writeDocument(*made, path, proceed); !written)
        return tl::unexpected(written.error());
    return {};
}

void DocumentSaving::start(const QString &sessionPath, const QString &path, Writing writing)
{
    start(path,
          [sessionPath, writing = std::move(writing)](const QString &to,
                                                      const std::function<bool(qint64)> &proceed) {
              auto reader = Session::open(sessionPath, Session::Access::Read);
              return reader ? writing(**reader, to, proceed) : Outcome(tl::unexpected(reader.error()));
          });
}

void DocumentSaving::start(const QString &path, PlainWriting writing)
{
    if (m_task.isRunning())
        return;
    auto outcome = std::make_shared<Outcome>();
    m_outcome = outcome;
    m_path = path;
    if (m_progress != nullptr)
        m_progress->begin(tr("“%1” is being written.").arg(QFileInfo(path).fileName()));
    m_task.start([outcome, path, writing = std::move(writing)](const BackgroundTask::Watcher &watcher) {
        *outcome = writing(path, [&](qint64 done) { return watcher(-1, done, 0); });
    });
}

} // namespace opname
