#include "report_page.h"

#include "../shell/theme.h"
#include "opname/session/reading_moment.h"
#include "opname/workflow/preparation.h"
#include "opname/workflow/reporting.h"
#include "opname/workflow/sign_off_desk.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>

namespace opname {

namespace {

constexpr const char *textKeys[3] = {"report.background", "report.obstacles", "report.recommendations"};

}

ReportPage::ReportPage(QWidget *parent)
    : Page(QStringLiteral("reportPage"), parent)
    , m_fieldsHeading(new QLabel(this))
    , m_saveOther(new QPushButton(this))
    , m_signOff(new SignOffPanel(this))
    , m_official(new OfficialDocumentsMenu(this))
    , m_previous(new QPushButton(this))
    , m_next(new QPushButton(this))
    , m_pageNumber(new QLabel(this))
    , m_scroll(new QScrollArea(this))
    , m_paper(new QLabel(this))
{
    m_fieldsHeading->setProperty("heading", true);
    QVBoxLayout *fields = nullptr;
    QFrame *fieldsCard = card(fields, QStringLiteral("reportFieldsFrame"), this);
    fields->addWidget(m_fieldsHeading);
    for (int i = 0; i < 3; ++i) {
        m_names[i] = new QLabel(this);
        m_texts[i] = new QPlainTextEdit(this);
        m_texts[i]->setObjectName(QLatin1String(textKeys[i]).mid(7) + QStringLiteral("PlainTextEdit"));
        m_texts[i]->setTabChangesFocus(true);
        m_names[i]->setBuddy(m_texts[i]);
        fields->addWidget(m_names[i]);
        fields->addWidget(m_texts[i], 1);
    }
    m_saveOther->setObjectName(QStringLiteral("saveReportAsPushButton"));
    auto *menu = new QMenu(m_saveOther);
    for (const char *ending : {"xlsx", "html", "csv", "json"})
        menu->addAction(QString::fromLatin1(ending).toUpper(), this,
                        [this, ending] { save(QString::fromLatin1(ending)); });
    m_saveOther->setMenu(menu);
    fields->addWidget(m_saveOther);
    fields->addWidget(m_official);
    fields->addWidget(m_signOff);
    fieldsCard->setFixedWidth(300);

    m_previous->setObjectName(QStringLiteral("previousPagePushButton"));
    m_next->setObjectName(QStringLiteral("nextPagePushButton"));
    m_pageNumber->setAlignment(Qt::AlignCenter);
    m_scroll->setObjectName(QStringLiteral("reportPreviewScrollArea"));
    m_scroll->setWidget(m_paper);
    m_scroll->setWidgetResizable(true);
    m_paper->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    auto *turning = new QHBoxLayout;
    turning->addWidget(m_previous);
    turning->addWidget(m_pageNumber, 1);
    turning->addWidget(m_next);
    auto *preview = new QVBoxLayout;
    preview->addLayout(turning);
    preview->addWidget(m_scroll, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(Spacing::medium);
    row->addWidget(fieldsCard);
    row->addLayout(preview, 1);
    content()->addLayout(row, 1);

    connect(m_previous, &QPushButton::clicked, this, [this] { showPage(m_page - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { showPage(m_page + 1); });
    connect(mainButton(), &QPushButton::clicked, this, [this] { save(QStringLiteral("pdf")); });
    connect(m_signOff, &SignOffPanel::signingWanted, this, &ReportPage::keepTyped);
    connect(m_signOff, &SignOffPanel::failed, this, &Page::failed);
    connect(m_signOff, &SignOffPanel::told, this, &Page::told);
    connect(m_official, &OfficialDocumentsMenu::failed, this, &ReportPage::failed);
    connect(m_official, &OfficialDocumentsMenu::told, this, &ReportPage::told);
    connect(&m_task, &BackgroundTask::finished, this, [this] {
        m_paper->setPixmap(QPixmap::fromImage(m_image));
        const int pages = m_pages != nullptr ? m_pages->pageCount() : 0;
        m_pageNumber->setText(tr("Page %1 of %2").arg(m_page + 1).arg(pages));
        m_previous->setEnabled(m_page > 0);
        m_next->setEnabled(m_page + 1 < pages);
    });
    for (QPlainTextEdit *text : m_texts)
        connect(text, &QPlainTextEdit::textChanged, this, [this, text] {
            text->setProperty("touched", true);
            m_keepTimer.start();
        });
    m_keepTimer.setSingleShot(true);
    m_keepTimer.setInterval(1000);
    connect(&m_keepTimer, &QTimer::timeout, this, [this] {
        if (canRead())
            keepTyped();
    });
    mainButton()->show();
    retranslate();
}

void ReportPage::retranslate()
{
    setHead(10, tr("Read the report as it will print, write what only people know, then save it as PDF."));
    mainButton()->setText(tr("Save as PDF…"));
    mainButton()->setToolTip(tr("Write the whole report to a PDF file"));
    m_fieldsHeading->setText(tr("To be written by people"));
    const QString names[3] = {tr("Background"), tr("Obstacles"), tr("Conclusions and recommendations")};
    for (int i = 0; i < 3; ++i) {
        m_names[i]->setText(names[i]);
        m_texts[i]->setAccessibleName(names[i]);
    }
    m_saveOther->setText(tr("Save in another format"));
    m_signOff->retranslate();
    m_official->retranslate();
    m_previous->setText(tr("‹ Previous"));
    m_next->setText(tr("Next ›"));
    m_previous->setToolTip(tr("Previous page of the report"));
    m_next->setToolTip(tr("Next page of the report"));
    m_paper->setAccessibleName(tr("Preview of the report"));
}

void ReportPage::refresh()
{
    for (QWidget *part : std::initializer_list<QWidget *>{mainButton(), m_saveOther})
        part->setEnabled(canRead());
    m_signOff->refresh();
    m_official->refresh();
    if (!canRead())
        return;
    const bool isSigned = !SignOffDesk(document()->session(), document()->author()).standing().empty();
    for (QPlainTextEdit *text : m_texts)
        text->setReadOnly(isSigned);
    for (int i = 0; i < 3; ++i)
        if (!m_texts[i]->hasFocus()) {
            const QSignalBlocker quiet(m_texts[i]);
            m_texts[i]->setPlainText(document()->session().setting(QLatin1String(textKeys[i])));
            m_texts[i]->setProperty("touched", false);
        }
    layPages();
}

/// Lays the document out from a session of its own on another thread: scanning goes on meanwhile.
void ReportPage::layPages()
{
    if (m_task.isRunning())
        return;
    m_pageNumber->setText(tr("The pages are being laid out…"));
    m_task.start([this, path = document()->session().path(), language = language(),
                  wanted = m_page](const BackgroundTask::Watcher &) {
        auto reader = Session::open(path, Session::Access::Read);
        if (!reader)
            return;
        const ReadingMoment moment(**reader);
        const auto made = Reporting(**reader).report(language);
        if (!made)
            return;
        m_pages = std::make_shared<PagedDocument>(*made);
        m_page = std::min(wanted, m_pages->pageCount() - 1);
        m_image = m_pages->page(m_page, 96.0 * 0.95);
        m_pages->pageCount();
    });
}

void ReportPage::showPage(int page)
{
    if (m_task.isRunning() || m_pages == nullptr || page < 0 || page >= m_pages->pageCount())
        return;
    m_page = page;
    layPages();
}

void ReportPage::keepTyped()
{
    m_keepTimer.stop();
    Preparation preparation(document()->session(), document()->author());
    for (int i = 0; i < 3; ++i) {
        if (!m_texts[i]->property("touched").toBool())
            continue;
        if (Outcome kept = preparation.change(QLatin1String(textKeys[i]), m_texts[i]->toPlainText()); !kept)
            Q_EMIT failed(kept.error());
        m_texts[i]->setProperty("touched", false);
    }
}

void ReportPage::save(const QString &ending)
{
    keepTyped();
    const QFileInfo file(document()->session().path());
    const QString proposal =
        file.absolutePath() + u'/' + tr("Report %1").arg(document()->session().name()) + u'.' + ending;
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the report"), proposal, ending.toUpper() + QStringLiteral(" (*.%1)").arg(ending));
    if (path.isEmpty())
        return;
    const auto made = Reporting(document()->session()).report(language());
    if (!made) {
        Q_EMIT failed(made.error());
        return;
    }
    const auto written = writeDocument(*made, path);
    if (!written) {
        Q_EMIT failed(written.error());
        return;
    }
    Q_EMIT told(tr("The report was written to %1.").arg(path));
}

void ReportPage::documentChanged()
{
    m_signOff->setDocument(document());
    m_official->setDocument(document());
}

} // namespace opname
