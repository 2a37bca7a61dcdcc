#pragma once

#include "opname/report/locale_text.h"
#include "opname/workflow/goods_mapping.h"

#include <QDialog>

#include <memory>

namespace Ui {
class GoodsMappingDialog;
}

namespace opname {

/// What became of a list of item numbers: how many were taken, and each row that was not, with its line and
/// the reason. Only shows.
class GoodsMappingDialog : public QDialog {
    Q_OBJECT

public:
    GoodsMappingDialog(const GoodsMapping::Taken &taken, const LocaleText &text, QWidget *parent = nullptr);
    ~GoodsMappingDialog() override;

    /// One line for people, without the rows that were not taken.
    static QString summary(const GoodsMapping::Taken &taken, const LocaleText &text);

private:
    std::unique_ptr<Ui::GoodsMappingDialog> m_ui;
};

} // namespace opname
