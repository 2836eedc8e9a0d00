/** Cities of the fixture: names only, no counts. */

const names = (ru, en = ru) => ({ ru, en });
const district = (code, ru, en, shortRu = ru, shortEn = en, population = 250_000) => ({
  code,
  parent: -1,
  names: names(ru, en),
  shortNames: names(shortRu, shortEn),
  population,
});
const category = (code, parent, ru, en) => ({ code, parent, names: names(ru, en) });

const categories = [
  category('roads', -1, 'Дороги', 'Roads'),
  category('housing', -1, 'ЖКХ', 'Housing'),
  category('improvement', -1, 'Благоустройство', 'Improvement'),
  category('safety', -1, 'Безопасность', 'Safety'),
  category('health', -1, 'Здравоохранение', 'Health'),
  category('municipal', -1, 'Муниципальные услуги', 'Municipal services'),
  category('transport', -1, 'Общественный транспорт', 'Public transport'),
  category('ecology', -1, 'Экология', 'Ecology'),
  category('roads/potholes', 0, 'Ямы', 'Potholes'),
  category('roads/signals', 0, 'Светофоры', 'Traffic signals'),
  category('housing/heating', 1, 'Отопление', 'Heating'),
  category('housing/water', 1, 'Водоснабжение', 'Water supply'),
  category('improvement/lighting', 2, 'Освещение', 'Lighting'),
  category('safety/fire', 3, 'Пожар', 'Fire'),
  category('safety/accident', 3, 'ДТП', 'Traffic accident'),
  category('health/ambulance', 4, 'Скорая помощь', 'Ambulance'),
  category('transport/buses', 6, 'Автобусы', 'Buses'),
  category('ecology/dumps', 7, 'Свалки', 'Dumps'),
  category('none', -1, 'Без категории', 'Uncategorised'),
];

const feed = (id, channel, ru, en, intervalSeconds) => ({ id, channel, names: names(ru, en), intervalSeconds });
const feeds = [
  feed('dispatch-112', 0, 'Система-112', 'System 112', 60),
  feed('traffic-center', 1, 'ЦОДД', 'Traffic centre', 30),
  feed('pos', 2, 'ПОС', 'POS', 300),
  feed('incident-manager', 3, 'Инцидент Менеджмент', 'Incident Management', 300),
  feed('chatbot', 4, 'Чат-бот', 'Chatbot', 600),
  feed('hotline', 5, 'Горячая линия', 'Hotline', 600),
];

const owner = (code, ru, en, isDepartment) => ({ code, names: names(ru, en), isDepartment });
const owners = [
  owner('water', 'Водоканал', 'Water company', true),
  owner('housing', 'Управление ЖКХ', 'Housing department', true),
  owner('fire', 'Пожарная охрана', 'Fire service', true),
  owner('lead', 'Старший смены', 'Shift lead', false),
];

const leftovers = [
  district('outside', 'Вне границ города', 'Outside the city', 'Вне границ', 'Outside'),
  district('unplaced', 'Округ не указан', 'District not given', 'Не указан', 'Not given'),
];

const okrug = (code, ru, en) => district(code, `${ru} внутригородской округ`, `${en} okrug`, ru, en);

export const krasnodar = {
  city: { names: names('Краснодар', 'Krasnodar'), timeZone: 'Europe/Moscow', demo: true, hasMap: true, owners },
  across: 2,
  centre: [38.98, 45.04],
  span: [0.26, 0.19],
  districts: [
    okrug('zapadny', 'Западный', 'Zapadny'),
    okrug('karasunsky', 'Карасунский', 'Karasunsky'),
    okrug('prikubansky', 'Прикубанский', 'Prikubansky'),
    okrug('tsentralny', 'Центральный', 'Tsentralny'),
    ...leftovers,
  ],
  categories,
  feeds,
};

/** Eighty-eight districts, to see what a large city does to the matrix and the map. */
export const many = {
  ...krasnodar,
  city: { names: names('Большой город', 'Big city'), timeZone: 'America/Chicago', demo: false, hasMap: true, owners },
  across: 11,
  centre: [-95.4, 29.76],
  span: [0.9, 0.6],
  districts: [
    ...Array.from({ length: 88 }, (_, at) => district(`ward-${at + 1}`, `Район ${at + 1}`, `Ward ${at + 1}`)),
    ...leftovers,
  ],
};

/** The longest names that are to be expected, in both languages. */
export const long = {
  ...krasnodar,
  city: { names: names('Петропавловск-Камчатский', 'Petropavlovsk-Kamchatsky'), timeZone: 'Asia/Kamchatka', demo: true, hasMap: true, owners },
  districts: [
    okrug('one', 'Правобережн.', 'Pravoberezhn'),
    okrug('two', 'Железнодорож', 'Zheleznodoro'),
    okrug('three', 'Орджоникидз.', 'Ordzhonikidz'),
    okrug('four', 'Юго-Западный', 'South-West W'),
    ...leftovers,
  ],
  categories: categories.map((one) =>
    one.code === 'roads' ? { ...one, names: names('Дорожное хозяйство и безопасность движения', 'Road maintenance and traffic safety') } : one,
  ),
  feeds: [
    feed('dispatch-112', 0, 'Единая дежурно-диспетчерская служба', 'Unified duty and dispatch service', 60),
    feed('traffic-center', 1, 'Центр организации дорожного движения', 'Centre for traffic management', 30),
    ...feeds.slice(2),
    feed('gis-housing', 2, 'ГИС ЖКХ', 'GIS Housing', 600),
    feed('weather', 7, 'Метеостанции', 'Weather stations', 600),
  ],
};
