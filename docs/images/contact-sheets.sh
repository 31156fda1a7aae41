#!/usr/bin/env bash
# Lays the pages of all PDFs and all screens out on sheets, for looking at them at a glance. Wants pdftoppm (poppler-utils) and
# montage (imagemagick). First: `npm start -- --once` for the PDFs, `UPDATE_IMAGES=1 npm test -- browser` for the screens.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
pages=$(mktemp -d)
trap 'rm -rf "$pages"' EXIT

for pdf in ../../.demo/out/*.pdf; do
  pdftoppm -r 60 -png "$pdf" "$pages/$(basename "$pdf" .pdf)"
done
montage "$pages"/*.png -tile 5x -geometry +12+12 -background '#d4d4d8' invoices-contact-sheet.png
montage admin-*.png -tile 3x -geometry 530x+8+8 -background '#d4d4d8' screens-contact-sheet.png
