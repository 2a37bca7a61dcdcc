#include "official_documents_menu.h"

#include "../dialogs/goods_mapping_dialog.h"
#include "../dialogs/official_details_dialog.h"
#include "../shell/language.h"
#include "list_taking.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QUrl>
#include <QVBoxLayout>

namespace opname {

OfficialDocumentsMenu::OfficialDocumentsMenu(QWidget *parent)
    : QWidget(parent)
    , m_button(new QPushButton(this))
    , m_menu(new QMenu(this))
    , m_progress(new WorkProgress(QStringLiteral("officialDocuments"), this))
    , m_saving(new DocumentSaving(m_progress, this))
{
    setObjectName(QStringLiteral("officialDocumentsWidget"));
    m_button->setObjectName(QStringLiteral("officialDocumentsPushButton"));
    m_menu->setObjectName(QStringLiteral("officialDocumentsMenu"));
    for (int i = 0; i < officialPaperCount; ++i) {
        const auto paper = static_cast<OfficialPaper>(i);
        QAction *action = m_menu->addAction(QString(), this, [this, paper] { save(paper); });
        action->setObjectName(officialPaperName(paper).remove(u'-') + QStringLiteral("Action"));
        m_papers.push_back(action);
    }
    m_menu->addSeparator();
    m_mapping = m_menu->addAction(QString(), this, &OfficialDocumentsMenu::askMapping);
    m_mapping->setObjectName(QStringLiteral("takeGoodsNumbersAction"));
    m_details = m_menu->addAction(QString(), this, &OfficialDocumentsMenu::askDetails);
    m_details->setObjectName(QStringLiteral("officialDetailsAction"));
    m_texts = m_menu->addAction(QString(), this, &OfficialDocumentsMenu::openTexts);
    m_texts->setObjectName(QStringLiteral("officialTextsAction"));
    m_button->setMenu(m_menu);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_button);
    layout->addWidget(m_progress);
    connect(m_saving, &DocumentSaving::failed, this, &OfficialDocumentsMenu::failed);
    connect(m_saving, &DocumentSaving::saved, this, [this](const QString &path) {
        Q_EMIT told(tr("The document was written to %1.").arg(QDir::toNativeSeparators(path)));
    });
    connect(m_saving, &DocumentSaving::ended, this, &OfficialDocumentsMenu::refresh);
    retranslate();
}

void OfficialDocumentsMenu::setDocument(SessionDocument *document)
{
    m_saving->stop();
    m_taking.reset();
    m_progress->end();
    m_document = document;
    if (document == nullptr)
        return;
    m_taking = listTakingOf(*document, *m_progress);
    connect(m_taking.get(), &BackgroundTaking::numbersTaken, this, &OfficialDocumentsMenu::showTaken);
    connect(m_taking.get(), &BackgroundTaking::failed, this, [this](const Error &error) {
        if (error.kind == ErrorKind::Cancelled)
            Q_EMIT told(error.message);
        else
            Q_EMIT failed(error);
        endTaking();
    });
}

void OfficialDocumentsMenu::retranslate()
{
    m_button->setText(tr("Official documents"));
    m_button->setToolTip(tr("Documents for those who keep the state's books: minutes, lists by condition, "
                            "worksheet, statement, proposal to write off"));
    m_button->setAccessibleName(m_button->text());
    for (int i = 0; i < officialPaperCount; ++i)
        m_papers[static_cast<std::size_t>(i)]->setText(officialPaperTitle(static_cast<OfficialPaper>(i))
                                                       + u'…');
    m_mapping->setText(tr("Take in goods codes (kode barang)…"));
    m_details->setText(tr("Details for the documents…"));
    m_texts->setText(tr("Change the texts…"));
    m_progress->retranslate();
    m_progress->setStoppingText(tr("Stopping…"));
}

void OfficialDocumentsMenu::refresh()
{
    m_button->setEnabled(canWork());
    const bool isIdle = canWork() && !m_saving->isRunning() && !m_taking->isRunning();
    for (QAction *paper : m_papers)
        paper->setEnabled(isIdle && m_document->session().isFrozen());
    m_mapping->setEnabled(isIdle);
    m_details->setEnabled(canWork());
}

void OfficialDocumentsMenu::save(OfficialPaper paper)
{
    if (!canWork())
        return;
    const QString session = m_document->session().path();
    const QString path =
        DocumentSaving::askPath(this, tr("Save the document"), session, officialPaperTitle(paper),
                                {QStringLiteral("pdf"), QStringLiteral("xlsx"), QStringLiteral("html"),
                                 QStringLiteral("csv"), QStringLiteral("json")});
    if (path.isEmpty())
        return;
    m_saving->start(session, path,
                    [paper, language = Language::current()](Session &reader, const QString &to,
                                                            const std::function<bool(qint64)> &proceed) {
                        return DocumentSaving::write(OfficialDocuments(reader).make(paper, language), to,
                                                     proceed);
                    });
    refresh();
}

void OfficialDocumentsMenu::askMapping()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("List with item_code, kode_barang and nup"),
                                                      {}, tr("Tables (*.csv *.txt *.tsv);;All files (*)"));
    if (path.isEmpty() || !canWork() || m_saving->isRunning() || m_taking->isRunning())
        return;
    m_progress->begin(tr("“%1” is being taken in.").arg(QFileInfo(path).fileName()));
    m_taking->startNumbers(path, m_document->author());
    refresh();
}

void OfficialDocumentsMenu::showTaken(const GoodsMapping::Taken &taken)
{
    const LocaleText text(Language::current());
    Q_EMIT told(GoodsMappingDialog::summary(taken, text));
    endTaking();
    if (taken.skippedRows > 0)
        GoodsMappingDialog(taken, text, this).exec();
}

void OfficialDocumentsMenu::endTaking()
{
    m_progress->end();
    refresh();
    m_document->notifyChanged();
}

void OfficialDocumentsMenu::askDetails()
{
    if (!canWork())
        return;
    if (OfficialDetailsDialog(m_document->session(), m_document->author(), this).exec() == QDialog::Accepted)
        m_document->notifyChanged();
}

void OfficialDocumentsMenu::openTexts()
{
    if (!canWork())
        return;
    const auto folder = OfficialDocuments(m_document->session()).provideTexts();
    if (!folder) {
        Q_EMIT failed(folder.error());
        return;
    }
    Q_EMIT told(tr("The texts are in %1. Those that are changed there are used from now on.")
                    .arg(QDir::toNativeSeparators(*folder)));
    QDesktopServices::openUrl(QUrl::fromLocalFile(*folder));
}

} // namespace opname
