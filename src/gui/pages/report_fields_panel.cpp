#include "report_fields_panel.h"

#include "../shell/text_scale.h"
#include "../shell/theme.h"
#include "../widgets/whole_lines.h"

#include <QFileDialog>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>
#include <type_traits>

namespace opname {

namespace {

constexpr const char *lineKeys[] = {"report.number", "report.date", "report.assignment_letter"};
constexpr int leastTextHeight = 76;
constexpr const char *peopleKeys[] = {"report.prepared_by", "report.known_by"};

QString objectNameOf(const QString &key, const char *type)
{
    QString name;
    bool isUpper = false;
    for (const QChar c : key.sliced(key.indexOf(u'.') + 1)) {
        if (c != u'_')
            name += isUpper ? c.toUpper() : c;
        isUpper = c == u'_';
    }
    return name + QLatin1String(type);
}

/// As high as its draft, which would end in mid-sentence otherwise.
void giveRoomForDraft(QPlainTextEdit *field)
{
    if (!field->isVisible())
        return;
    const int margin = qRound(field->document()->documentMargin());
    const QRect wide(0, 0, field->contentsRect().width() - margin, QWIDGETSIZE_MAX);
    const QFontMetrics letters = field->fontMetrics();
    const int words = letters.boundingRect(wide, Qt::TextWordWrap, field->placeholderText()).height();
    const int lines = (words + letters.lineSpacing() - 1) / letters.lineSpacing();
    const int frame = field->height() - field->contentsRect().height();
    field->setMinimumHeight(std::max(leastTextHeight, lines * letters.lineSpacing() + 2 * margin + frame));
}

/// A page of the panel that scrolls when the window is small.
QVBoxLayout *scrolledPage(QTabWidget *tabs, const char *name)
{
    auto *scroll = new QScrollArea(tabs);
    scroll->setObjectName(QLatin1String(name));
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // it follows the field that has it
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget(scroll);
    page->setObjectName(QStringLiteral("scrolledContents")); // shows the card that it lies on
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(Spacing::small / 2, Spacing::small, Spacing::small, 0);
    layout->setSpacing(Spacing::small);
    scroll->setWidget(page);
    tabs->addTab(scroll, QString());
    return layout;
}

} // namespace

ReportFieldsPanel::ReportFieldsPanel(QWidget *parent)
    : QTabWidget(parent)
    , m_logo(new QLabel(this))
    , m_chooseLogo(new QPushButton(this))
    , m_removeLogo(new QPushButton(this))
{
    setObjectName(QStringLiteral("reportFieldsTabWidget"));
    setDocumentMode(true);
    layTexts();
    layFormalities();
    retranslate();
}

void ReportFieldsPanel::layTexts()
{
    QVBoxLayout *layout = scrolledPage(this, "reportTextsScrollArea");
    for (int i = 0; i < reportPartCount; ++i) {
        const QString key = reportPartSetting(static_cast<ReportPart>(i));
        m_names[i] = new QLabel(this);
        m_take[i] = new QPushButton(this);
        m_take[i]->setObjectName(objectNameOf(key, "DraftPushButton"));
        m_take[i]->setFlat(true);
        m_texts[i] = new QPlainTextEdit(this);
        m_texts[i]->setObjectName(objectNameOf(key, "PlainTextEdit"));
        m_texts[i]->setTabChangesFocus(true);
        m_texts[i]->setMinimumHeight(leastTextHeight);
        showWholeLines(m_texts[i]);
        fitWhenResized(m_texts[i], [field = m_texts[i]] { giveRoomForDraft(field); });
        m_names[i]->setBuddy(m_texts[i]);
        auto *head = new QHBoxLayout;
        head->addWidget(m_names[i], 1);
        head->addWidget(m_take[i]);
        layout->addLayout(head);
        layout->addWidget(m_texts[i], 1);
        connect(m_take[i], &QPushButton::clicked, this, [this, i] {
            m_texts[i]->setPlainText(m_texts[i]->placeholderText());
            m_texts[i]->setFocus();
        });
        connect(m_texts[i], &QPlainTextEdit::textChanged, this, [this, i] {
            m_texts[i]->setProperty("touched", true);
            updateButtons();
            Q_EMIT typed();
        });
    }
}

void ReportFieldsPanel::layFormalities()
{
    QVBoxLayout *layout = scrolledPage(this, "reportFormalitiesScrollArea");
    for (int i = 0; i < lineCount; ++i) {
        m_lineNames[i] = new QLabel(this);
        m_lines[i] = new QLineEdit(this);
        m_lines[i]->setObjectName(objectNameOf(QLatin1String(lineKeys[i]), "OfReportLineEdit"));
        m_lineNames[i]->setBuddy(m_lines[i]);
        layout->addWidget(m_lineNames[i]);
        layout->addWidget(m_lines[i]);
        connect(m_lines[i], &QLineEdit::textEdited, this, [this, i] {
            m_lines[i]->setProperty("touched", true);
            Q_EMIT typed();
        });
    }
    for (int i = 0; i < peopleCount; ++i) {
        m_peopleNames[i] = new QLabel(this);
        m_peopleNames[i]->setWordWrap(true);
        m_people[i] = new QPlainTextEdit(this);
        m_people[i]->setObjectName(objectNameOf(QLatin1String(peopleKeys[i]), "PlainTextEdit"));
        m_people[i]->setTabChangesFocus(true);
        TextScale::current().follow(m_people[i], [people = m_people[i]] {
            people->setMinimumHeight(TextSize::scaled(90)); // four lines
            people->setMaximumHeight(TextSize::scaled(98));
        });
        showWholeLines(m_people[i]);
        m_peopleNames[i]->setBuddy(m_people[i]);
        layout->addWidget(m_peopleNames[i]);
        layout->addWidget(m_people[i]);
        connect(m_people[i], &QPlainTextEdit::textChanged, this, [this, i] {
            m_people[i]->setProperty("touched", true);
            Q_EMIT typed();
        });
    }
    m_logo->setObjectName(QStringLiteral("reportLogoLabel"));
    m_logo->setFixedSize(64, 64);
    m_logo->setAlignment(Qt::AlignCenter);
    m_chooseLogo->setObjectName(QStringLiteral("chooseLogoPushButton"));
    m_removeLogo->setObjectName(QStringLiteral("removeLogoPushButton"));
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(m_chooseLogo);
    buttons->addWidget(m_removeLogo);
    auto *logo = new QHBoxLayout;
    logo->addWidget(m_logo);
    logo->addLayout(buttons, 1);
    layout->addLayout(logo);
    layout->addStretch(1);
    connect(m_chooseLogo, &QPushButton::clicked, this, &ReportFieldsPanel::chooseLogo);
    connect(m_removeLogo, &QPushButton::clicked, this, [this] { Q_EMIT logoChosen(QString()); });
}

void ReportFieldsPanel::retranslate()
{
    setTabText(0, tr("Texts"));
    setTabText(1, tr("Letterhead and signatures"));
    const QString parts[] = {tr("Background"), tr("Method"), tr("Obstacles"), tr("Conclusions"),
                             tr("Recommendations")};
    for (int i = 0; i < reportPartCount; ++i) {
        m_names[i]->setText(parts[i]);
        m_texts[i]->setAccessibleName(parts[i]);
        m_take[i]->setText(tr("Take the draft"));
        m_take[i]->setToolTip(
            tr("Accept what the figures propose; until then the report marks it as a draft"));
        m_take[i]->setAccessibleName(tr("Take the draft: %1").arg(parts[i]));
    }
    const QString lines[] = {tr("Number of the report"), tr("Date"), tr("Assignment letter")};
    for (int i = 0; i < lineCount; ++i) {
        m_lineNames[i]->setText(lines[i]);
        m_lines[i]->setAccessibleName(lines[i]);
    }
    m_lines[1]->setPlaceholderText(tr("Today, or as 2026-11-24"));
    const QString people[] = {tr("Prepared by, one a line: name; NIP; rank; position"),
                              tr("Known by, one a line: name; NIP; rank; position")};
    for (int i = 0; i < peopleCount; ++i) {
        m_peopleNames[i]->setText(people[i]);
        m_people[i]->setAccessibleName(people[i]);
    }
    m_logo->setAccessibleName(tr("Logo of the letterhead"));
    m_chooseLogo->setText(tr("Choose a logo…"));
    m_chooseLogo->setToolTip(tr("A PNG or JPEG file of at most 2 MB"));
    m_removeLogo->setText(tr("Take the logo away"));
}

template <typename Field> void ReportFieldsPanel::showIn(Field *field, const QString &text)
{
    if (field->hasFocus() || field->property("touched").toBool())
        return;
    const QSignalBlocker quiet(field);
    if constexpr (std::is_same_v<Field, QLineEdit>)
        field->setText(text);
    else if (field->toPlainText() != text)
        field->setPlainText(text);
}

void ReportFieldsPanel::showSession(const Session &session)
{
    for (int i = 0; i < reportPartCount; ++i) {
        showIn(m_texts[i], session.setting(reportPartSetting(static_cast<ReportPart>(i))));
        updateButtons();
    }
    for (int i = 0; i < lineCount; ++i)
        showIn(m_lines[i], session.setting(QLatin1String(lineKeys[i])));
    for (int i = 0; i < peopleCount; ++i)
        showIn(m_people[i], session.setting(QLatin1String(peopleKeys[i])));
    const QString logo = session.setting(QStringLiteral("logo"));
    QPixmap picture;
    picture.loadFromData(QByteArray::fromBase64(logo.toLatin1()));
    m_logo->setPixmap(picture.isNull()
                          ? QPixmap()
                          : picture.scaled(m_logo->size(), Qt::KeepAspectRatio, Qt::SmoothTransformation));
    updateButtons();
}

void ReportFieldsPanel::setDrafts(const std::optional<ReportDrafts> &drafts)
{
    for (int i = 0; i < reportPartCount; ++i) {
        m_texts[i]->setPlaceholderText(drafts ? drafts->of(static_cast<ReportPart>(i)) : QString());
        giveRoomForDraft(m_texts[i]);
    }
    updateButtons();
}

void ReportFieldsPanel::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    for (QPlainTextEdit *text : m_texts)
        text->setReadOnly(isReadOnly);
    for (QPlainTextEdit *people : m_people)
        people->setReadOnly(isReadOnly);
    for (QLineEdit *line : m_lines)
        line->setReadOnly(isReadOnly);
    updateButtons();
}

void ReportFieldsPanel::updateButtons()
{
    // What a person wrote is not overwritten.
    for (int i = 0; i < reportPartCount; ++i)
        m_take[i]->setEnabled(!m_isReadOnly && m_texts[i]->toPlainText().isEmpty()
                              && !m_texts[i]->placeholderText().isEmpty());
    m_chooseLogo->setEnabled(!m_isReadOnly);
    m_removeLogo->setEnabled(!m_isReadOnly && !m_logo->pixmap().isNull());
}

std::vector<std::pair<QString, QString>> ReportFieldsPanel::takeTyped()
{
    std::vector<std::pair<QString, QString>> typed;
    const auto take = [&](QWidget *field, const QString &key, const QString &text) {
        if (!field->property("touched").toBool())
            return;
        field->setProperty("touched", false);
        typed.emplace_back(key, text);
    };
    for (int i = 0; i < reportPartCount; ++i)
        take(m_texts[i], reportPartSetting(static_cast<ReportPart>(i)), m_texts[i]->toPlainText());
    for (int i = 0; i < lineCount; ++i)
        take(m_lines[i], QLatin1String(lineKeys[i]), m_lines[i]->text());
    for (int i = 0; i < peopleCount; ++i)
        take(m_people[i], QLatin1String(peopleKeys[i]), m_people[i]->toPlainText());
    return typed;
}

void ReportFieldsPanel::chooseLogo()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose a logo"), QString(),
                                                      tr("Pictures (*.png *.jpg *.jpeg)"));
    if (!path.isEmpty())
        Q_EMIT logoChosen(path);
}

} // namespace opname
