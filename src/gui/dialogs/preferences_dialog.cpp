#include "preferences_dialog.h"

#include "../shell/language.h"
#include "../shell/recent_files.h"
#include "../shell/session_document.h"
#include "../shell/text_scale.h"
#include "../shell/theme.h"
#include "../shell/tone.h"
#include "../widgets/message_label.h"
#include "../widgets/reading_order.h"
#include "opname/workflow/further_copies.h"
#include "ui_preferences_dialog.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QLayout>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace opname {

namespace {

const QString operatorKey = QStringLiteral("operator");

QString wordsOf(const QAction *action)
{
    return QString(action->text()).remove(u'&');
}

QString keptTheme()
{
    return QSettings().value(QStringLiteral("theme"), QStringLiteral("system")).toString();
}

} // namespace

PreferencesDialog::PreferencesDialog(const Commands &commands, Tone *tone, SessionDocument *document,
                                     QWidget *parent)
    : QDialog(parent)
    , m_commands(commands)
    , m_tone(tone)
    , m_document(document)
    , m_ui(std::make_unique<Ui::PreferencesDialog>())
{
    m_ui->setupUi(this);
    m_ui->messageLabel->hide();
    m_ui->copiesKeptSpinBox->setRange(FurtherCopies::fewest, FurtherCopies::most);
    offer(m_ui->languageComboBox, m_commands.languages);
    offer(m_ui->themeComboBox, m_commands.themes);
    nameTextSizes();
    showKept();
    connectControls();
    tabInReadingOrder(*this);
    m_ui->languageComboBox->setFocus();
}

PreferencesDialog::~PreferencesDialog()
{
    hide(); // the field that is left with it tells so while there is somebody to be told
}

/// The choices of a menu, by their names and in the menu's words, whatever language those are in.
void PreferencesDialog::offer(QComboBox *box, const QList<QAction *> &choices)
{
    for (QAction *choice : choices) {
        box->addItem(wordsOf(choice), choice->objectName());
        connect(choice, &QAction::changed, box, [box, choice] {
            if (const int at = box->findData(choice->objectName()); at >= 0)
                box->setItemText(at, wordsOf(choice));
        });
    }
    connect(box, &QComboBox::activated, this, [box, choices](int at) {
        const QString name = box->itemData(at).toString();
        for (QAction *choice : choices)
            if (choice->objectName() == name)
                choice->trigger();
    });
}

void PreferencesDialog::nameTextSizes()
{
    const std::pair<TextScale::Step, QString> steps[] = {{TextScale::Step::Normal, tr("Normal")},
                                                         {TextScale::Step::Large, tr("Large (%1 %)")},
                                                         {TextScale::Step::Larger, tr("Larger (%1 %)")},
                                                         {TextScale::Step::Largest, tr("Largest (%1 %)")}};
    QComboBox *box = m_ui->textSizeComboBox;
    for (const auto &[step, words] : steps) {
        const QString text =
            QString(words).replace(QStringLiteral("%1"), QString::number(TextScale::percentOf(step)));
        const QString name = TextScale::nameOf(step);
        if (const int at = box->findData(name); at >= 0)
            box->setItemText(at, text);
        else
            box->addItem(text, name);
    }
}

void PreferencesDialog::connectControls()
{
    connect(m_ui->textSizeComboBox, &QComboBox::activated, this, [this](int at) {
        TextScale::current().choose(TextScale::stepFromName(m_ui->textSizeComboBox->itemData(at).toString()));
    });
    connect(m_ui->operatorLineEdit, &QLineEdit::editingFinished, this, &PreferencesDialog::takeOperator);
    connect(m_ui->muteCheckBox, &QCheckBox::clicked, this, [this](bool isMuted) {
        if (m_commands.mute->isChecked() != isMuted)
            m_commands.mute->trigger();
    });
    connect(m_commands.mute, &QAction::toggled, m_ui->muteCheckBox, &QCheckBox::setChecked);
    connect(m_ui->soundsPushButton, &QPushButton::clicked, m_commands.sounds, &QAction::trigger);
    connect(m_ui->scannersPushButton, &QPushButton::clicked, m_commands.scanners, &QAction::trigger);
    connect(m_ui->connectionsPushButton, &QPushButton::clicked, m_commands.connections, &QAction::trigger);
    connect(m_ui->copiesFolderLineEdit, &QLineEdit::editingFinished, this, &PreferencesDialog::takeFolder);
    connect(m_ui->chooseFolderPushButton, &QPushButton::clicked, this, &PreferencesDialog::chooseFolder);
    connect(m_ui->copiesKeptSpinBox, &QSpinBox::valueChanged, this, &FurtherCopies::setKept);
    connect(m_ui->forgetRecentPushButton, &QPushButton::clicked, this, [this] {
        RecentFiles::forget();
        tell(tr("The list of recent sessions is empty."), false);
        Q_EMIT recentForgotten();
    });
    connect(m_ui->resetPushButton, &QPushButton::clicked, this, &PreferencesDialog::askReset);
    connect(m_ui->closePushButton, &QPushButton::clicked, this, &PreferencesDialog::reject);
}

void PreferencesDialog::showKept()
{
    const auto choose = [](QComboBox *box, const QString &name) {
        box->setCurrentIndex(std::max(0, box->findData(name)));
    };
    choose(m_ui->languageComboBox, QStringLiteral("lang-") + Language::current());
    choose(m_ui->themeComboBox, QStringLiteral("theme-") + keptTheme());
    choose(m_ui->textSizeComboBox, TextScale::nameOf(TextScale::current().step()));
    m_ui->operatorLineEdit->setText(m_document != nullptr ? m_document->operatorName()
                                                          : QSettings().value(operatorKey).toString());
    m_ui->operatorLineEdit->setPlaceholderText(SessionDocument::usualOperator());
    m_ui->muteCheckBox->setChecked(m_commands.mute->isChecked());
    m_ui->copiesFolderLineEdit->setText(QDir::toNativeSeparators(FurtherCopies::folder()));
    m_ui->copiesKeptSpinBox->setValue(FurtherCopies::kept());
}

/// Only what was typed: a command card may have said another name while this is open.
void PreferencesDialog::takeOperator()
{
    if (!m_ui->operatorLineEdit->isModified())
        return;
    m_ui->operatorLineEdit->setModified(false);
    keepOperator(m_ui->operatorLineEdit->text().trimmed());
}

/// An empty name: whoever is logged in.
void PreferencesDialog::keepOperator(const QString &name)
{
    if (m_document != nullptr)
        m_document->setOperator(name.isEmpty() ? SessionDocument::usualOperator() : name);
    else if (!name.isEmpty())
        QSettings().setValue(operatorKey, name);
    if (name.isEmpty())
        QSettings().remove(operatorKey);
}

void PreferencesDialog::takeFolder()
{
    const QString folder = QDir::fromNativeSeparators(m_ui->copiesFolderLineEdit->text().trimmed());
    if (folder == FurtherCopies::folder())
        return;
    if (!folder.isEmpty() && (QDir::isRelativePath(folder) || !QDir(folder).exists())) {
        tell(tr("There is no folder “%1”. Copies go where they went before.").arg(folder), true);
        return;
    }
    FurtherCopies::setFolder(folder);
    tell(folder.isEmpty() ? tr("Copies are written beside each session only.")
                          : tr("From now on a copy goes to “%1” as well, when an activity is finished or the "
                               "stock-take is signed.")
                                .arg(folder),
         false);
}

void PreferencesDialog::chooseFolder()
{
    const QString known = FurtherCopies::folder();
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Folder for further copies"),
        known.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : known);
    if (folder.isEmpty())
        return;
    m_ui->copiesFolderLineEdit->setText(QDir::toNativeSeparators(folder));
    takeFolder();
}

void PreferencesDialog::askReset()
{
    QMessageBox box(QMessageBox::Question, tr("Reset all"),
                    tr("Language, colours, text size, operator, tones and further copies become as in a new "
                       "program. Sessions, scanners and connections stay as they are."),
                    QMessageBox::Cancel, this);
    box.setObjectName(QStringLiteral("resetMessageBox"));
    const QPushButton *agreed = box.addButton(tr("Reset"), QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() == agreed)
        reset();
}

void PreferencesDialog::reset()
{
    const auto choose = [](const QList<QAction *> &choices, const QString &name) {
        for (QAction *choice : choices)
            if (choice->objectName() == name)
                choice->trigger();
    };
    choose(m_commands.themes, QStringLiteral("theme-system"));
    choose(m_commands.languages, QStringLiteral("lang-id"));
    TextScale::current().choose(TextScale::Step::Normal);
    m_tone->setVolume(Tone::usualVolume);
    if (m_commands.mute->isChecked())
        m_commands.mute->trigger();
    keepOperator({});
    FurtherCopies::setFolder({});
    FurtherCopies::setKept(FurtherCopies::usual);
    showKept();
    tell(tr("Everything is as in a new program."), false);
}

void PreferencesDialog::tell(const QString &text, bool isProblem)
{
    tellOn(m_ui->messageLabel, text, isProblem ? Theme::bad() : Theme::softText());
    // No room is kept for a message that most people never see. A layout that is scrolled needs none.
    if (const int needed = layout()->totalHeightForWidth(width()); height() < needed)
        resize(width(), needed);
}

void PreferencesDialog::done(int result)
{
    takeOperator();
    takeFolder();
    QDialog::done(result);
}

void PreferencesDialog::retranslate()
{
    m_ui->messageLabel->hide();
    nameTextSizes();
    m_ui->operatorLineEdit->setPlaceholderText(SessionDocument::usualOperator());
}

void PreferencesDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace opname
