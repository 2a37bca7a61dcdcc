#include "help_window.h"

#include "guide_parts.h"
#include "language.h"
#include "opname/guide.h"
#include "theme.h"

#include <QApplication>
#include <QDesktopServices>
#include <QEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

#include <algorithm>

namespace opname {

namespace {

constexpr int HeadingRole = Qt::UserRole;

} // namespace

HelpWindow::HelpWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_back(new QPushButton(this))
    , m_forward(new QPushButton(this))
    , m_search(new QLineEdit(this))
    , m_noMatch(new QLabel(this))
    , m_contents(new QTreeWidget(this))
    , m_guide(new GuideBrowser(this))
    , m_palette(QApplication::palette())
{
    initializeGuides();
    setObjectName(QStringLiteral("helpWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(1060, 680);
    m_back->setObjectName(QStringLiteral("helpBackPushButton"));
    m_forward->setObjectName(QStringLiteral("helpForwardPushButton"));
    m_search->setObjectName(QStringLiteral("helpSearchLineEdit"));
    m_search->setClearButtonEnabled(true);
    m_noMatch->setObjectName(QStringLiteral("helpNoMatchLabel"));
    m_noMatch->hide();
    m_contents->setObjectName(QStringLiteral("helpContentsTreeWidget"));
    m_contents->setHeaderHidden(true);
    m_contents->setFrameShape(QFrame::NoFrame);
    m_guide->setObjectName(QStringLiteral("helpGuideBrowser"));
    m_guide->setFrameShape(QFrame::NoFrame);
    m_back->setEnabled(false);
    m_forward->setEnabled(false);

    auto *top = new QHBoxLayout;
    top->setSpacing(Spacing::small);
    top->addWidget(m_back);
    top->addWidget(m_forward);
    top->addWidget(m_search, 1);
    top->addWidget(m_noMatch);
    auto *parts = new QSplitter(this);
    parts->addWidget(m_contents);
    parts->addWidget(m_guide);
    parts->setStretchFactor(1, 1);
    parts->setSizes({270, 790});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::medium, Spacing::medium, Spacing::medium, Spacing::medium);
    layout->addLayout(top);
    layout->addWidget(parts, 1);

    connect(m_back, &QPushButton::clicked, m_guide, &QTextBrowser::backward);
    connect(m_forward, &QPushButton::clicked, m_guide, &QTextBrowser::forward);
    connect(m_guide, &QTextBrowser::backwardAvailable, m_back, &QWidget::setEnabled);
    connect(m_guide, &QTextBrowser::forwardAvailable, m_forward, &QWidget::setEnabled);
    connect(m_guide, &QTextBrowser::anchorClicked, this, &HelpWindow::follow);
    connect(m_guide, &GuideBrowser::placeChanged, this, &HelpWindow::takePlace);
    connect(m_contents, &QTreeWidget::currentItemChanged, this, &HelpWindow::goTo);
    connect(m_contents, &QTreeWidget::itemClicked, this, &HelpWindow::goTo);
    connect(m_search, &QLineEdit::textEdited, this, [this] { search(false); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { search(true); });
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(new QShortcut(QKeySequence::FindNext, this), &QShortcut::activated, this,
            [this] { search(true); });
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this, &QWidget::close);
    m_restyling.setSingleShot(true);
    connect(&m_restyling, &QTimer::timeout, this, &HelpWindow::showInTheme);
    retranslate();
    m_guide->setFocus();
}

void HelpWindow::showPartOf(const QString &objectName)
{
    m_language = Language::current();
    QUrl place = guideUrl(m_language);
    if (const GuidePart *part = guidePartOf(objectName))
        place.setFragment(part->anchor(m_language));
    m_guide->open(place);
}

void HelpWindow::retranslate()
{
    setWindowTitle(tr("Guide – Opname"));
    m_back->setText(tr("‹ Back"));
    m_back->setToolTip(tr("To the part shown before (Alt+Left)"));
    m_back->setShortcut(QKeySequence(QStringLiteral("Alt+Left"))); // a new text takes the key away
    m_forward->setText(tr("Forward ›"));
    m_forward->setToolTip(tr("To the part that was gone back from (Alt+Right)"));
    m_forward->setShortcut(QKeySequence(QStringLiteral("Alt+Right")));
    m_search->setPlaceholderText(tr("Search the guide…"));
    m_search->setToolTip(tr("Finds words in the guide (Ctrl+F); Enter or F3 goes to the next place"));
    m_search->setAccessibleName(tr("Search the guide"));
    m_noMatch->setText(tr("Not in the guide."));
    m_contents->setAccessibleName(tr("Contents"));
    m_guide->setAccessibleName(tr("Guide"));
}

void HelpWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showInLanguage();
    }
    const bool isOfTheme = event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange;
    if (isOfTheme && QApplication::palette() != m_palette)
        m_restyling.start(0);
}

/// The same part in the other guide: both have the same headings in the same order.
void HelpWindow::showInLanguage()
{
    if (m_language == Language::current() || m_document.isEmpty())
        return;
    const bool isGuide = m_document == guideUrl(m_language);
    const QTreeWidgetItem *part = m_contents->currentItem();
    const int heading = isGuide && part != nullptr ? part->data(0, HeadingRole).toInt() : 0;
    m_language = Language::current();
    QUrl place = guideUrl(m_language);
    m_guide->open(place);
    if (heading > 0 && heading < static_cast<int>(m_guide->headings().size())) {
        place.setFragment(m_guide->headings()[static_cast<std::size_t>(heading)].anchor);
        m_guide->open(place);
    }
    m_guide->clearHistory();
}

void HelpWindow::showInTheme()
{
    if (QApplication::palette() == m_palette || m_document.isEmpty())
        return;
    m_palette = QApplication::palette();
    const qsizetype heading =
        m_guide->headingAt(m_guide->cursorForPosition(QPoint(0, Spacing::large)).position());
    m_guide->reload();
    // Once the new look is laid out.
    if (heading > 0)
        QTimer::singleShot(
            0, m_guide,
            [guide = m_guide, anchor = m_guide->headings()[static_cast<std::size_t>(heading)].anchor] {
                guide->scrollToAnchor(anchor);
            });
    choose(std::max<qsizetype>(0, heading));
}

void HelpWindow::takePlace(const QUrl &url)
{
    if (const QUrl document = url.adjusted(QUrl::RemoveFragment); document != m_document) {
        m_document = document;
        fillContents();
    }
    const auto &headings = m_guide->headings();
    qsizetype heading = 0;
    for (std::size_t i = 0; i < headings.size() && heading == 0; ++i)
        if (headings[i].anchor == url.fragment())
            heading = static_cast<qsizetype>(i);
    choose(heading);
}

void HelpWindow::fillContents()
{
    const QSignalBlocker quiet(m_contents);
    m_contents->clear();
    QTreeWidgetItem *chapter = nullptr;
    const auto &headings = m_guide->headings();
    for (std::size_t i = 0; i < headings.size(); ++i) {
        const bool isPart = headings[i].level > 2 && chapter != nullptr;
        auto *item = isPart ? new QTreeWidgetItem(chapter) : new QTreeWidgetItem(m_contents);
        item->setText(0, headings[i].title);
        item->setData(0, HeadingRole, static_cast<int>(i));
        if (!isPart)
            chapter = item;
    }
    m_contents->expandAll();
}

void HelpWindow::choose(qsizetype heading)
{
    const QSignalBlocker quiet(m_contents);
    for (QTreeWidgetItemIterator item(m_contents); *item != nullptr; ++item)
        if ((*item)->data(0, HeadingRole).toInt() == heading)
            m_contents->setCurrentItem(*item);
}

void HelpWindow::goTo(const QTreeWidgetItem *part)
{
    if (part == nullptr)
        return;
    const auto heading = static_cast<std::size_t>(part->data(0, HeadingRole).toInt());
    if (heading >= m_guide->headings().size())
        return;
    QUrl place = m_document;
    if (heading > 0)
        place.setFragment(m_guide->headings()[heading].anchor);
    m_guide->open(place);
}

void HelpWindow::follow(const QUrl &link)
{
    const QUrl target = m_document.resolved(link);
    if (target.scheme() == u"https" || target.scheme() == u"http")
        QDesktopServices::openUrl(target);
    else if (target.scheme() == u"qrc" && QFile::exists(u':' + target.path()))
        m_guide->open(target);
}

void HelpWindow::search(bool goesOn)
{
    const QString words = m_search->text().trimmed();
    QTextCursor from = m_guide->textCursor();
    if (!goesOn)
        from.setPosition(from.selectionStart());
    QTextCursor found;
    if (!words.isEmpty()) {
        found = m_guide->document()->find(words, from);
        if (found.isNull())
            found = m_guide->document()->find(words);
    }
    m_noMatch->setVisible(found.isNull() && !words.isEmpty());
    if (found.isNull())
        return;
    m_guide->setTextCursor(found);
    choose(std::max<qsizetype>(0, m_guide->headingAt(found.selectionStart())));
}

} // namespace opname
