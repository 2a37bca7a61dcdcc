#include "report_page.h"

#include "../shell/text_scale.h"
#include "../shell/theme.h"
#include "opname/session/reading_moment.h"
#include "opname/workflow/preparation.h"
#include "opname/workflow/reporting.h"
#include "opname/workflow/sign_off_desk.h"

#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>

namespace opname {

namespace {

constexpr int pagesBefore = 2; ///< kept ready before the page that is shown
constexpr int pagesBehind = 9;

} // namespace

ReportPage::ReportPage(QWidget *parent)
    : Page(QStringLiteral("reportPage"), parent)
    , m_fieldsHeading(new QLabel(this))
    , m_fields(new ReportFieldsPanel(this))
    , m_saveOther(new QPushButton(this))
    , m_previousStockTake(new PreviousStockTakeButton(this))
    , m_signOff(new SignOffPanel(this))
    , m_official(new OfficialDocumentsMenu(this))
    , m_previous(new QPushButton(this))
    , m_next(new QPushButton(this))
    , m_pageNumber(new QLabel(this))
    , m_scroll(new QScrollArea(this))
    , m_paper(new QLabel(this))
    , m_progress(new WorkProgress(QStringLiteral("report"), this))
    , m_saving(new DocumentSaving(m_progress, this))
{
    layOut();
    connect(m_previous, &QPushButton::clicked, this, [this] { showPage(m_page - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { showPage(m_page + 1); });
    connect(mainButton(), &QPushButton::clicked, this, [this] { save(QStringLiteral("pdf")); });
    connect(m_signOff, &SignOffPanel::signingWanted, this, &ReportPage::keepTyped);
    connect(m_signOff, &SignOffPanel::failed, this, &Page::failed);
    connect(m_signOff, &SignOffPanel::told, this, &Page::told);
    connect(m_previousStockTake, &PreviousStockTakeButton::failed, this, &Page::failed);
    connect(m_previousStockTake, &PreviousStockTakeButton::told, this, &Page::told);
    connect(m_official, &OfficialDocumentsMenu::failed, this, &Page::failed);
    connect(m_official, &OfficialDocumentsMenu::told, this, &Page::told);
    connect(m_saving, &DocumentSaving::failed, this, &Page::failed);
    connect(m_saving, &DocumentSaving::saved, this,
            [this](const QString &path) { Q_EMIT told(tr("The report was written to %1.").arg(path)); });
    connect(m_saving, &DocumentSaving::ended, this, &ReportPage::updateControls);
    connect(&m_task, &BackgroundTask::finished, this, &ReportPage::showLaid);
    connect(m_fields, &ReportFieldsPanel::typed, &m_keepTimer, qOverload<>(&QTimer::start));
    connect(m_fields, &ReportFieldsPanel::logoChosen, this, &ReportPage::changeLogo);
    m_keepTimer.setSingleShot(true);
    m_keepTimer.setInterval(1000);
    connect(&m_keepTimer, &QTimer::timeout, this, [this] {
        keepTypedSoon();
        if (canRead())
            layPages(false);
    });
    mainButton()->show();
    retranslate();
}

void ReportPage::layOut()
{
    m_fieldsHeading->setProperty("heading", true);
    QVBoxLayout *fields = nullptr;
    QFrame *fieldsCard = card(fields, QStringLiteral("reportFieldsFrame"), this);
    fields->addWidget(m_fieldsHeading);
    fields->addWidget(m_fields, 1);
    m_saveOther->setObjectName(QStringLiteral("saveReportAsPushButton"));
    auto *menu = new QMenu(m_saveOther);
    for (const char *ending : {"xlsx", "html", "csv", "json"})
        menu->addAction(QString::fromLatin1(ending).toUpper(), this,
                        [this, ending] { save(QString::fromLatin1(ending)); });
    m_saveOther->setMenu(menu);
    addToHead(m_saveOther);
    fields->addWidget(m_previousStockTake);
    fields->addWidget(m_official);
    fields->addWidget(m_signOff);
    TextScale::current().follow(fieldsCard,
                                [fieldsCard] { fieldsCard->setFixedWidth(TextSize::scaled(340)); });

    m_previous->setObjectName(QStringLiteral("previousPagePushButton"));
    m_next->setObjectName(QStringLiteral("nextPagePushButton"));
    m_pageNumber->setObjectName(QStringLiteral("reportPageLabel"));
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
    preview->addWidget(m_progress);
    preview->addLayout(turning);
    preview->addWidget(m_scroll, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(Spacing::medium);
    row->addWidget(fieldsCard);
    row->addLayout(preview, 1);
    content()->addLayout(row, 1);
}

void ReportPage::retranslate()
{
    setHead(10, tr("Read the report as it will print, write what only people know, then save it as PDF."));
    mainButton()->setText(tr("Save as PDF…"));
    mainButton()->setToolTip(tr("Write the whole report to a PDF file"));
    m_fieldsHeading->setText(tr("To be written by people"));
    m_fields->retranslate();
    m_saveOther->setText(tr("Save in another format"));
    m_previousStockTake->retranslate();
    m_signOff->retranslate();
    m_official->retranslate();
    m_previous->setText(tr("‹ Previous"));
    m_next->setText(tr("Next ›"));
    m_previous->setToolTip(tr("Previous page of the report"));
    m_next->setToolTip(tr("Next page of the report"));
    m_paper->setAccessibleName(tr("Preview of the report"));
    m_scroll->setAccessibleName(m_paper->accessibleName());
    m_progress->retranslate();
}

void ReportPage::documentChanged()
{
    m_task.cancel();
    m_laid.reset();
    m_images.clear();
    m_page = 0;
    m_pageCount = 0;
    m_paper->clear();
    m_pageNumber->clear();
    m_fields->setDrafts({});
    m_previousStockTake->setDocument(document());
    m_signOff->setDocument(document());
    m_official->setDocument(document());
}

void ReportPage::refresh()
{
    updateControls();
    m_previousStockTake->refresh();
    m_signOff->refresh();
    m_official->refresh();
    if (!canRead())
        return;
    m_fields->showSession(document()->session());
    layPages(true);
}

void ReportPage::updateControls()
{
    const bool isReady = canRead() && document()->session().isFrozen();
    if (document() == nullptr || !document()->holdsReads()) { // else who is writing goes on
        const bool isSigned =
            canRead() && !SignOffDesk(document()->session(), document()->author()).standing().empty();
        m_fields->setEnabled(canRead() && !isSigned);
        m_fields->setReadOnly(isSigned);
    }
    for (QWidget *part : std::initializer_list<QWidget *>{mainButton(), m_saveOther})
        part->setEnabled(isReady && !m_saving->isRunning());
    m_previous->setEnabled(m_page > 0);
    m_next->setEnabled(m_page + 1 < m_pageCount);
}

void ReportPage::layPages(bool withDrafts)
{
    if (m_task.isRunning()) {
        m_isStale = true;
        return;
    }
    if (m_images.empty())
        m_pageNumber->setText(tr("The pages are being laid out…"));
    // As wide as there is room, but no smaller than can be read.
    constexpr double paperWidth = 210 / 25.4; // inches
    const double dots = devicePixelRatioF()
        * std::clamp((m_scroll->viewport()->width() - Spacing::small) / paperWidth, 68.0, 96.0);
    auto laid = std::make_shared<Laid>();
    m_laid = laid;
    m_task.start([laid, path = document()->session().path(), language = language(), wanted = m_page,
                  withDrafts, dots](const BackgroundTask::Watcher &) {
        auto reader = Session::open(path, Session::Access::Read);
        if (!reader) {
            laid->outcome = tl::unexpected(reader.error());
            return;
        }
        const ReadingMoment moment(**reader);
        const auto made = Reporting(**reader).report(language);
        if (!made) {
            laid->outcome = tl::unexpected(made.error());
            return;
        }
        const PagedDocument pages(*made);
        laid->pageCount = pages.pageCount();
        laid->page = std::clamp(wanted, 0, laid->pageCount - 1);
        laid->first = std::max(0, laid->page - pagesBefore);
        laid->images = pages.pages(laid->first, pagesBefore + 1 + pagesBehind, dots);
        if (withDrafts)
            if (auto drafts = ReportDrafts::make(**reader, language))
                laid->drafts = std::move(*drafts);
    });
}

void ReportPage::showLaid()
{
    const std::shared_ptr<Laid> laid = std::exchange(m_laid, nullptr);
    bool isStale = std::exchange(m_isStale, false);
    if (laid != nullptr && document() != nullptr) {
        if (laid->outcome) {
            m_pageCount = laid->pageCount;
            m_images = std::move(laid->images);
            m_firstImage = laid->first;
            // Pages may have been turned meanwhile.
            m_page = std::clamp(m_page, 0, m_pageCount - 1);
            isStale = !showKept(m_page) || isStale;
            if (laid->drafts)
                m_fields->setDrafts(laid->drafts);
        } else {
            m_paper->clear();
            m_pageNumber->setText(laid->outcome.error().message);
        }
        updateControls();
    }
    if (isStale && canRead())
        layPages(true);
}

bool ReportPage::showKept(int page)
{
    const auto at = static_cast<std::size_t>(page - m_firstImage);
    if (page < m_firstImage || at >= m_images.size())
        return false;
    m_page = page;
    QPixmap picture = QPixmap::fromImage(m_images[at]);
    picture.setDevicePixelRatio(devicePixelRatioF());
    m_paper->setPixmap(picture);
    m_pageNumber->setText(tr("Page %1 of %2").arg(m_page + 1).arg(m_pageCount));
    m_scroll->ensureVisible(0, 0);
    updateControls();
    return true;
}

void ReportPage::showPage(int page)
{
    if (page < 0 || page >= m_pageCount || showKept(page) || m_task.isRunning())
        return;
    m_page = page;
    layPages(false);
}

void ReportPage::keepTyped()
{
    m_keepTimer.stop();
    Preparation preparation(document()->session(), document()->author());
    for (const auto &[key, value] : m_fields->takeTyped())
        if (Outcome kept = preparation.change(key, value); !kept)
            Q_EMIT failed(kept.error());
}

void ReportPage::changeLogo(const QString &path)
{
    if (!canRead())
        return;
    if (Outcome kept =
            Preparation(document()->session(), document()->author()).change(QStringLiteral("logo"), path);
        !kept) {
        Q_EMIT failed(kept.error());
        return;
    }
    refresh();
}

void ReportPage::save(const QString &ending)
{
    keepTyped();
    const QString session = document()->session().path();
    const QString path = DocumentSaving::askPath(this, tr("Save the report"), session,
                                                 tr("Report %1").arg(document()->session().name()), {ending});
    if (path.isEmpty() || !canRead())
        return;
    if (document()->session().sopProgress().isFinished(9))
        document()->beginActivity(10); // before that it is a look at how far the work is
    m_saving->start(session, path,
                    [language = language()](Session &reader, const QString &to,
                                            const std::function<bool(qint64)> &proceed) {
                        const ReadingMoment moment(reader);
                        return DocumentSaving::write(Reporting(reader).report(language), to, proceed);
                    });
    updateControls();
}

} // namespace opname
