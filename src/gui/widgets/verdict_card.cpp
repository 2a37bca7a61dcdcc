#include "verdict_card.h"

#include "../shell/scanner_look.h"
#include "../shell/text_scale.h"
#include "../shell/theme.h"
#include "opname/workflow/connected_scanners.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace opname {

namespace {

/// What is typed is the window's as what its keyboard scanner reads is.
QString idOf(const ScannerProfile &scanner)
{
    return scanner.stationSuffix.isEmpty() ? ScannerProfile::keyboardId() : scanner.id;
}

} // namespace

VerdictCard::VerdictCard(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_word(new QLabel(this))
    , m_code(new QLabel(this))
    , m_title(new QLabel(this))
    , m_advice(new QLabel(this))
    , m_another(new QPushButton(this))
    , m_scanner(new QLabel(this))
    , m_line(new QLabel(this))
{
    setObjectName(QStringLiteral("verdictCardFrame"));
    setProperty("card", true);
    m_icon->setObjectName(QStringLiteral("verdictIconLabel"));
    m_word->setObjectName(QStringLiteral("verdictLabel"));
    m_title->setObjectName(QStringLiteral("verdictTitleLabel"));
    m_title->setWordWrap(true);
    m_advice->setWordWrap(true);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_scanner->setObjectName(QStringLiteral("verdictScannerLabel"));
    m_another->setObjectName(QStringLiteral("anotherBookPushButton"));
    m_another->setFocusPolicy(Qt::TabFocus); // a click leaves the focus where codes are typed
    // At once: a button's own key clicks it a tenth of a second later, when another scan may be shown.
    connect(new QShortcut(QKeySequence(Qt::Key_F6), m_another), &QShortcut::activated, m_another,
            &QPushButton::click);
    connect(m_another, &QPushButton::clicked, this, [this] { Q_EMIT anotherBookWanted(m_duplicate); });
    m_word->setProperty("letters", QStringLiteral("verdict"));
    for (QLabel *label : {m_code, m_title, m_advice})
        label->setProperty("letters", QStringLiteral("answer"));
    m_code->setStyleSheet(QStringLiteral("font-weight: 600;"));
    for (QLabel *label : {m_word, m_code, m_title, m_advice, m_scanner, m_line})
        label->setTextFormat(Qt::PlainText);
    m_line->setObjectName(QStringLiteral("verdictsWaitingLabel"));
    m_line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_line->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_line->setStyleSheet(QStringLiteral("font-weight: 600;"));
    m_line->installEventFilter(this);

    // Beside the large word, where it moves nothing.
    auto *head = new QHBoxLayout;
    head->setSpacing(Spacing::large);
    head->addWidget(m_word);
    head->addWidget(m_line, 1);
    auto *words = new QVBoxLayout;
    words->setSpacing(Spacing::line);
    words->addStretch(); // as below: beside the middle of the icon
    words->addLayout(head);
    words->addWidget(m_code);
    words->addWidget(m_title);
    words->addWidget(m_advice);
    words->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Spacing::large, Spacing::medium, Spacing::large, Spacing::medium);
    layout->setSpacing(Spacing::large);
    layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    layout->addLayout(words, 1);
    layout->addWidget(m_another, 0, Qt::AlignVCenter);
    layout->addWidget(m_scanner, 0, Qt::AlignTop);
    showWaiting();
    TextScale::current().follow(this, [this] { fitLetters(); });
}

QString VerdictCard::word(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Command:
        return tr("Command");
    case Verdict::Invalid:
        return tr("Unreadable code");
    case Verdict::Unknown:
        return tr("Unknown code");
    case Verdict::Duplicate:
        return tr("Already scanned");
    case Verdict::OnLoan:
        return tr("On loan, but here");
    case Verdict::Excluded:
        return tr("Left-out status");
    case Verdict::OutOfScope:
        return tr("Out of scope");
    case Verdict::Added:
        return tr("New in SLiMS");
    case Verdict::Misplaced:
        return tr("Wrong shelf");
    case Verdict::Found:
        return tr("Found");
    }
    return {};
}

QString VerdictCard::advice(Verdict verdict, const QString &home)
{
    switch (verdict) {
    case Verdict::Invalid:
        return tr("Read the label again, or type the code below.");
    case Verdict::Unknown:
        return tr("Put the book aside with a note; it is listed under activity 7.");
    case Verdict::Duplicate:
        return tr("This copy was counted before. If it is another book with the same label, put it aside.");
    case Verdict::OnLoan:
        return tr("SLiMS says it is lent. Give it to the circulation desk.");
    case Verdict::Excluded:
        return tr("Its status is left out of the count; it is listed. Leave it on the shelf.");
    case Verdict::OutOfScope:
        return tr("Its place is %1. Take it there.").arg(home);
    case Verdict::Misplaced:
        return tr("Its place is %1. Take it there.").arg(home);
    case Verdict::Added:
        return tr("It entered SLiMS after the freeze; it counts as added.");
    case Verdict::Command:
    case Verdict::Found:
        return {};
    }
    return {};
}

QString VerdictCard::word(Condition condition)
{
    switch (condition) {
    case Condition::Good:
        return tr("Good condition");
    case Condition::LightlyDamaged:
        return tr("Lightly damaged");
    case Condition::HeavilyDamaged:
        return tr("Heavily damaged");
    }
    return {};
}

void VerdictCard::paint(const QColor &color, const QString &icon, const QString &word)
{
    m_word->setText(word);
    m_scanner->clear();
    m_another->hide();
    // Most answers look like the one before; a style sheet is dear to read.
    if (m_shape == icon && m_color == color)
        return;
    m_shape = icon;
    m_color = color;
    fitLetters();
    m_word->setStyleSheet(QStringLiteral("font-weight: 700; color: %1;").arg(color.name()));
    m_advice->setStyleSheet(QStringLiteral("color: %1;").arg(color.name()));
    setStyleSheet(QStringLiteral("#verdictCardFrame { border-left: 8px solid %1; "
                                 "border-top-left-radius: 0; border-bottom-left-radius: 0; }")
                      .arg(color.name()));
}

void VerdictCard::fitLetters()
{
    const int side = TextSize::scaled(72);
    m_icon->setFixedSize(side, side);
    m_icon->setPixmap(Theme::pixmap(m_shape, side, m_color));
    setMinimumHeight(TextSize::scaled(168));
}

/// What there is nothing to say in takes no room.
void VerdictCard::say(const QString &code, const QString &title, const QString &advice)
{
    for (const auto &[label, text] :
         {std::pair(m_code, code), std::pair(m_title, title), std::pair(m_advice, advice)}) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    }
}

void VerdictCard::showWaiting()
{
    paint(Theme::softText(), QStringLiteral("scanner"), tr("Scan a book"));
    say({},
        tr("The scanner is heard on every page. Nothing is lost: each scan is on disk before it is "
           "answered."),
        {});
    m_scanner->hide();
    setAccessibleName(m_word->text());
    m_answered = 0;
    m_shown.reset();
    m_waiting.clear();
    showLine();
}

void VerdictCard::show(const DeskAnswer &answer, const QString &homeText, const ScannerProfile &scanner)
{
    const QString id = idOf(scanner);
    if (m_shown && m_shown->scanner != id)
        setAside();
    m_shown.reset();
    std::erase_if(m_waiting, [&id](const Waiting &waiting) { return waiting.scanner == id; });
    if (!answer.command && !advice(answer.verdict, homeText).isEmpty()) {
        const QString code = answer.itemCode.isEmpty() ? answer.code.left(60) : answer.itemCode;
        m_shown = Waiting{id, answer.id,
                          ConnectedScanners::nameOf(scanner) + u": " + word(answer.verdict) + u' ' + code};
    }
    showAnswer(answer, homeText, scanner);
    showLine();
}

void VerdictCard::showAgain(const std::vector<ScanAnswer> &scans, const QString &homeText)
{
    setAside();
    std::erase_if(m_waiting, [&scans](const Waiting &waiting) {
        return std::none_of(scans.begin(), scans.end(),
                            [&waiting](const ScanAnswer &scan) { return scan.id == waiting.scan; });
    });
    const ScanAnswer &last = scans.back();
    const auto its = std::find_if(m_waiting.begin(), m_waiting.end(),
                                  [&last](const Waiting &waiting) { return waiting.scan == last.id; });
    if (its != m_waiting.end()) {
        m_shown = *its;
        m_waiting.erase(its);
    }
    showAnswer({last, {}}, homeText, {});
    showLine();
}

void VerdictCard::correct(const ScanAnswer &answer, const QString &homeText)
{
    if (answer.id == m_answered)
        show({answer, {}}, homeText, ScannerProfile(m_answeredTo));
}

void VerdictCard::setAside()
{
    if (m_shown)
        m_waiting.push_back(*std::exchange(m_shown, std::nullopt));
}

void VerdictCard::showLine()
{
    QStringList all;
    for (const Waiting &waiting : m_waiting)
        all.append(waiting.text);
    const QString line = all.join(u"   ·   "_qs);
    if (line == m_line->toolTip())
        return;
    m_line->setToolTip(line);
    m_line->setAccessibleName(line);
    elideLine();
}

void VerdictCard::elideLine()
{
    m_line->setText(m_line->fontMetrics().elidedText(m_line->toolTip(), Qt::ElideRight, m_line->width()));
}

bool VerdictCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::Resize)
        elideLine();
    return QFrame::eventFilter(watched, event);
}

void VerdictCard::showAnswer(const DeskAnswer &answer, const QString &homeText, const ScannerProfile &scanner)
{
    m_answered = answer.id;
    m_answeredTo = scanner;
    paint(Theme::verdictColor(answer.verdict), Theme::verdictIcon(answer.verdict), word(answer.verdict));
    if (answer.command)
        say({}, answer.command->sentence, {});
    else
        say(answer.itemCode.isEmpty() ? answer.code.left(60)
                                      : QString(answer.itemCode + u"   ·   " + answer.callNumber),
            answer.title, advice(answer.verdict, homeText));
    if (answer.verdict == Verdict::Duplicate)
        offerAnotherBook(answer.id);
    m_scanner->setVisible(!scanner.name.isEmpty());
    if (!scanner.name.isEmpty()) {
        const QString color = ScannerLook::color(scanner.color).name();
        m_scanner->setText(scanner.name);
        if (std::exchange(m_scannerColor, color) != color)
            m_scanner->setStyleSheet(
                QStringLiteral("border-left: 6px solid %1; padding: 3px 8px; font-weight: 600;").arg(color));
    }
    setAccessibleName(QStringLiteral("%1. %2. %3").arg(m_word->text(), m_code->text(), m_title->text()));
}

void VerdictCard::showCondition(const QString &itemCode, Condition condition)
{
    m_advice->setText(tr("%1: %2").arg(itemCode, word(condition)));
    m_advice->show();
}

void VerdictCard::offerAnotherBook(RowId scan)
{
    m_duplicate = scan;
    m_another->show();
}

void VerdictCard::retranslate()
{
    m_another->setText(tr("Another book, same label"));
    m_another->setToolTip(tr("Notes that the book in the hand is not the copy that was counted (F6)"));
}

void VerdictCard::showAnotherBook()
{
    m_another->hide();
    m_advice->setText(
        tr("Noted as another book with this label. Put it aside; it is listed under activity 7."));
    m_advice->show();
}

void VerdictCard::showProblem(const QString &message)
{
    setAside();
    showLine();
    m_answered = 0;
    paint(Theme::bad(), QStringLiteral("error"), tr("Not recorded"));
    say({}, message, {});
    m_scanner->hide();
    setAccessibleName(m_word->text() + u". "_qs + message);
}

} // namespace opname
