// Changes on their way to SLiMS.

#include "changes_panel.h"

#include "../widgets/work_progress.h"
#include "opname/workflow/program_log.h"

namespace opname {

void ChangesPanel::makeSending()
{
    m_sending = std::make_unique<BackgroundSending>(m_document->session());
    connect(m_sending.get(), &BackgroundSending::progressed, m_progress, &WorkProgress::tell);
    connect(m_sending.get(), &BackgroundSending::answered, this, [this] {
        if (!m_timer.isActive())
            m_timer.start();
    });
    connect(m_sending.get(), &BackgroundSending::finished, this, [this](const SendingReport &report) {
        Q_EMIT slimsReached();
        ProgramLog::note(QStringLiteral("push"),
                         QStringLiteral("ended: applied=%1 already=%2 conflicts=%3 refused=%4 pending=%5")
                             .arg(report.applied)
                             .arg(report.already)
                             .arg(report.conflicts)
                             .arg(report.failed)
                             .arg(report.pending));
        endSending(tr("SLiMS took %1. %2 and %3 are to be decided.")
                       .arg(tr("%Ln change(s)", nullptr, static_cast<int>(report.applied)),
                            tr("%Ln conflict(s)", nullptr, static_cast<int>(report.conflicts)),
                            tr("%Ln refused one(s)", nullptr, static_cast<int>(report.failed))));
    });
    connect(m_sending.get(), &BackgroundSending::failed, this, [this](const Error &error) {
        const bool wasStopped = error.kind == ErrorKind::Cancelled;
        Q_EMIT slimsFailed(error);
        ProgramLog::note(u"push"_qs, u"not ended: "_qs + error.message, ProgramLog::Level::Warning);
        endSending(wasStopped ? error.message : QString());
        if (!wasStopped)
            Q_EMIT failed(error);
    });
}

bool ChangesPanel::isSending() const
{
    return m_sending != nullptr && m_sending->isRunning();
}

void ChangesPanel::send()
{
    if (!canWork() || !m_askSlims)
        return;
    m_askSlims(this, [this, document = m_document](const SlimsAccess &access) {
        if (document != m_document || !canWork())
            return;
        m_progress->begin(tr("Connecting to SLiMS…"));
        ProgramLog::note(u"push"_qs, u"began"_qs);
        m_sending->start(access.source, access.secrets, m_document->author());
        updateControls();
    });
}

void ChangesPanel::endSending(const QString &sentence)
{
    m_progress->end();
    if (!sentence.isEmpty())
        Q_EMIT told(sentence);
    reload();
    updateControls();
    m_document->notifyChanged();
}

} // namespace opname
