#include "publish_dialog.h"

#include "../models/source_name.h"
#include "../shell/language.h"
#include "../shell/theme.h"
#include "../widgets/reading_order.h"
#include "../widgets/work_progress.h"
#include "opname/report/locale_text.h"
#include "opname/workflow/program_log.h"
#include "ui_publish_dialog.h"

#include <QEvent>

namespace opname {

PublishDialog::PublishDialog(Session &session, SlimsAccess access, Author author, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_access(std::move(access))
    , m_author(std::move(author))
    , m_ui(std::make_unique<Ui::PublishDialog>())
    , m_progress(new WorkProgress(QStringLiteral("publishing"), this))
    , m_publishing(session)
{
    m_ui->setupUi(this);
    m_ui->progressLayout->addWidget(m_progress);
    tabInReadingOrder(*this);
    for (QCheckBox *consent : {m_ui->takePartCheckBox, m_ui->replaceCheckBox, m_ui->partialCheckBox})
        connect(consent, &QCheckBox::toggled, this, &PublishDialog::updateControls);
    connect(m_ui->closePushButton, &QPushButton::clicked, this, &PublishDialog::reject);
    connect(m_ui->publishPushButton, &QPushButton::clicked, this, &PublishDialog::begin);
    connect(m_progress, &WorkProgress::cancelWanted, &m_publishing, &BackgroundPublishing::cancel);
    connect(&m_publishing, &BackgroundPublishing::progressed, m_progress, &WorkProgress::tell);
    connect(&m_publishing, &BackgroundPublishing::planned, this, [this](const PublishPlan &plan) {
        Q_EMIT slimsReached();
        showPlan(plan);
    });
    connect(&m_publishing, &BackgroundPublishing::finished, this, &PublishDialog::showReport);
    connect(&m_publishing, &BackgroundPublishing::failed, this, &PublishDialog::showError);
    retranslate();
    m_progress->begin(tr("Asking SLiMS…"));
    m_publishing.plan(m_access.source, m_access.secrets);
    updateControls();
}

PublishDialog::~PublishDialog() = default;

QString PublishDialog::lastSentence(const Publication &last)
{
    const LocaleText text(Language::current());
    return tr("Last written %1 by %2 into %3, as stock-take %4: %5 there, %6 missing, %7 on loan, %8 not "
              "covered.")
        .arg(text.dateTime(QDateTime::fromMSecsSinceEpoch(last.time)), last.by, sourceName(last.target),
             QString::number(last.stockTakeId), text.number(last.exists), text.number(last.missing),
             text.number(last.onLoan))
        .arg(text.number(last.uncounted));
}

void PublishDialog::retranslate()
{
    m_ui->headingLabel->setText(
        tr("SLiMS's own stock-take pages, history and reports will show this result."));
    const auto last = Publications(m_session).last();
    m_ui->lastLabel->setText(last ? lastSentence(*last)
                                  : tr("The result has not been written into SLiMS yet."));
    m_progress->retranslate();
    if (m_plan)
        showPlan(*m_plan);
}

void PublishDialog::showPlan(const PublishPlan &plan)
{
    m_progress->end();
    m_plan = plan;
    const LocaleText text(Language::current());
    m_ui->targetLabel->setText(sourceName(plan.target));
    m_ui->existsLabel->setText(text.number(plan.result.exists));
    m_ui->missingLabel->setText(text.number(plan.result.missing));
    m_ui->onLoanLabel->setText(text.number(plan.result.onLoan));
    m_ui->notCoveredLabel->setText(text.number(plan.notCovered));
    if (plan.active)
        m_ui->warningLabel->setText(Publishing::takingPartWarning(*plan.active));
    m_ui->warningLabel->setStyleSheet(QStringLiteral("color: %1;").arg(Theme::notice().name()));
    m_ui->partialCheckBox->setText(
        tr("Write a partial result: %Ln copy or copies were not covered and go as uncounted", nullptr,
           static_cast<int>(plan.notCovered)));
    if (m_isClosing)
        QDialog::reject();
    updateControls();
}

PublishConsent PublishDialog::consent() const
{
    return {m_ui->partialCheckBox->isChecked(), m_ui->takePartCheckBox->isChecked()};
}

void PublishDialog::updateControls()
{
    const bool isRunning = m_publishing.isRunning();
    const bool hasPlan = m_plan.has_value();
    const bool takesPart = hasPlan && m_plan->active;
    m_ui->headingLabel->setVisible(hasPlan); // it says what will be seen in SLiMS
    m_ui->figuresFrame->setVisible(hasPlan);
    m_ui->warningLabel->setVisible(takesPart && !m_isDone);
    m_ui->takePartCheckBox->setVisible(takesPart && !m_isDone);
    m_ui->replaceCheckBox->setVisible(hasPlan && !takesPart && !m_isDone);
    m_ui->partialCheckBox->setVisible(hasPlan && m_plan->notCovered > 0 && !m_isDone);
    for (QCheckBox *box : {m_ui->takePartCheckBox, m_ui->replaceCheckBox, m_ui->partialCheckBox})
        box->setEnabled(!isRunning);
    const bool isAgreed = hasPlan && (m_plan->notCovered == 0 || m_ui->partialCheckBox->isChecked())
        && (takesPart ? m_ui->takePartCheckBox->isChecked() : m_ui->replaceCheckBox->isChecked());
    m_ui->publishPushButton->setVisible(!m_isDone);
    m_ui->publishPushButton->setEnabled(isAgreed && !isRunning);
    m_ui->closePushButton->setEnabled(!m_isClosing);
}

void PublishDialog::begin()
{
    showMessage({}, Theme::bad());
    m_progress->begin(tr("Keeping SLiMS's former rows…"));
    ProgramLog::note(u"publishing"_qs, u"began"_qs);
    m_publishing.publish(consent(), m_author);
    updateControls();
}

void PublishDialog::showReport(const Publishing::Report &report)
{
    m_progress->end();
    m_isDone = true;
    ProgramLog::note(
        QStringLiteral("publishing"),
        QStringLiteral("ended: rows=%1 former=%2").arg(report.publication.rows).arg(report.formerRowsSaved));
    const LocaleText text(Language::current());
    QString done = tr("Written into SLiMS as stock-take %1, with %2 copies.")
                       .arg(report.publication.stockTakeId)
                       .arg(text.number(report.publication.rows));
    if (report.formerRowsSaved > 0)
        done += u' '
            + tr("%Ln former row(s) are kept in this session.", nullptr,
                 static_cast<int>(report.formerRowsSaved));
    if (report.wasThere)
        done += u' ' + tr("It took the place of what was written before.");
    showMessage(done, Theme::good());
    m_ui->lastLabel->hide();
    m_ui->closePushButton->setFocus();
    if (m_isClosing)
        QDialog::reject();
    updateControls();
}

void PublishDialog::showError(const Error &error)
{
    m_progress->end();
    ProgramLog::note(u"publishing"_qs, u"not done: "_qs + error.message, ProgramLog::Level::Warning);
    Q_EMIT slimsFailed(error);
    showMessage(error.message, Theme::bad());
    m_ui->messageLabel->setToolTip(error.detail);
    if (m_isClosing)
        QDialog::reject();
    updateControls();
}

void PublishDialog::showMessage(const QString &text, const QColor &color)
{
    m_ui->messageLabel->setText(text);
    m_ui->messageLabel->setStyleSheet(QStringLiteral("color: %1; font-weight: 600;").arg(color.name()));
    m_ui->messageLabel->setVisible(!text.isEmpty());
}

void PublishDialog::reject()
{
    if (!m_publishing.isRunning()) {
        QDialog::reject();
        return;
    }
    m_isClosing = true;
    m_progress->tellStopping();
    m_publishing.cancel();
    updateControls();
}

void PublishDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace opname
