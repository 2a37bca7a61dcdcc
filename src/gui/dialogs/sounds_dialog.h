#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class SoundsDialog;
}

namespace opname {

class Tone;

/// Volume and mute, with every tune to hear. Changes take effect at once.
class SoundsDialog : public QDialog {
    Q_OBJECT

public:
    /// `tone` has to outlive the dialog.
    explicit SoundsDialog(Tone *tone, QWidget *parent = nullptr);
    ~SoundsDialog() override;

private:
    Tone *m_tone;
    std::unique_ptr<Ui::SoundsDialog> m_ui;
};

} // namespace opname
