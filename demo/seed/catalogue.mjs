const variant = (sku, name, eur, pln, jpy) => ({ sku, name, prices: { eur, pln, jpy } })

const coffee = (handle, title, description, prefix, [small, large]) => ({
  handle,
  title,
  description,
  type: "Kaffee",
  hs_code: "0901.21.00",
  option: "Inhalt",
  variants: [variant(`${prefix}-250`, "250 g", ...small), variant(`${prefix}-1000`, "1 kg", ...large)],
})

const item = (type, hs_code, handle, title, description, option, variants) => ({
  handle, title, description, type, hs_code, option, variants,
})

/** What the roastery sells. Prices in euro and złoty include tax, those in yen do not. */
export const PRODUCTS = [
  coffee("hausroestung", "Nordlicht Hausröstung", "Haselnuss, Kakao und milde Säure: für jeden Tag.", "HAUS", [
    [8.9, 39.9, 1480],
    [31.9, 142.9, 5320],
  ]),
  coffee("espresso-leuchtturm", "Espresso Leuchtturm", "Kräftig und dunkel, mit dichter Crema.", "LEUCHT", [
    [9.4, 41.9, 1560],
    [33.9, 151.9, 5650],
  ]),
  coffee("aethiopien-yirgacheffe", "Äthiopien Yirgacheffe", "Bergamotte und Jasmin, gewaschen aufbereitet.", "YIRGA", [
    [11.9, 52.9, 1980],
    [42.5, 189.9, 7080],
  ]),
  coffee("kolumbien-huila", "Kolumbien Huila", "Karamell und roter Apfel, von der Kooperative Café del Macizo.", "HUILA", [
    [10.5, 46.9, 1750],
    [37.9, 169.9, 6320],
  ]),
  coffee("entkoffeiniert-windstille", "Windstille, entkoffeiniert", "Mit Quellwasser entkoffeiniert.", "WIND", [
    [9.9, 43.9, 1650],
    [35.5, 158.9, 5920],
  ]),
  item("Kaffee", "0901.21.00", "probierpaket", "Probierpaket", "Drei Röstungen zum Kennenlernen.", "Inhalt", [
    variant("PROBE-3", "3 × 250 g", 27.9, 124.9, 4650),
  ]),
  item("Zubehör", "6911.10.00", "handfilter", "Handfilter aus Porzellan", "Für eine bis vier Tassen.", "Größe", [
    variant("FILTER-01", "01", 24.9, 111.9, 3480),
    variant("FILTER-02", "02", 28.9, 129.9, 4050),
  ]),
  item("Zubehör", "4823.20.00", "filterpapier", "Filterpapier, ungebleicht", "Hundert Blatt.", "Größe", [
    variant("PAPIER-01", "01", 4.5, 19.9, 640),
    variant("PAPIER-02", "02", 4.9, 21.9, 690),
  ]),
  item("Zubehör", "8210.00.00", "handmuehle-kompass", "Handmühle Kompass", "Kegelmahlwerk aus gehärtetem Stahl.", "Farbe", [
    variant("MUEHLE-ST", "Stahl", 89, 399, 12500),
    variant("MUEHLE-SW", "Schwarz", 94, 421, 13200),
  ]),
  item("Zubehör", "7323.93.00", "kessel-moewe", "Schwanenhalskessel Möwe", "0,9 Liter, mit Thermometer im Deckel.", "Farbe", [
    variant("KESSEL-ST", "Stahl", 64.9, 291.9, 9100),
  ]),
  item("Zubehör", "7323.94.00", "becher-deich", "Emaillebecher Deich", "0,35 Liter, von Hand gefertigt.", "Farbe", [
    variant("BECHER-BL", "Nachtblau", 16.9, 75.9, 2370),
    variant("BECHER-WS", "Weiß", 16.9, 75.9, 2370),
  ]),
  {
    ...item("Zubehör", "8516.71.00", "espressomaschine-polarstern", "Espressomaschine Polarstern", "Zweikreiser mit Rotationspumpe, 28 kg.", "Farbe", [
      variant("POLAR-ED", "Edelstahl", 1749, 7849, 245000),
    ]),
    freight: true,
  },
  item("Bücher", "4901.99.00", "buch-vom-strauch", "Vom Strauch in die Tasse", "Anbau, Röstung, Zubereitung. 224 Seiten.", "Einband", [
    variant("BUCH-STRAUCH", "Gebunden", 29.9, 134.9, 4980),
  ]),
  item("Bücher", "4901.99.00", "buch-barista", "Barista zu Hause", "Vierzig Rezepte und was dahintersteckt. 160 Seiten.", "Einband", [
    variant("BUCH-BARISTA", "Broschur", 19.8, 88.9, 3300),
  ]),
]
