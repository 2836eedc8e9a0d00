using System.Collections.Frozen;

namespace SituationRoom.Feeds.Datex2;

/// <summary>
/// The types of situation records of versions 2 and 3, what they are called in Russian, and which of several tells most: what happened goes
/// before the state of the road, that before what is done about it, that before the queue it makes.
/// </summary>
internal static class RecordTypes
{
    private const string AnyName = "Дорожное событие";

    private static readonly (string Type, string Name)[] Ordered =
    [
        ("Accident", "ДТП"),
        ("InfrastructureDamageObstruction", "Повреждение дороги или сооружения"),
        ("EnvironmentalObstruction", "Стихия на дороге"),
        ("VehicleObstruction", "Транспорт мешает движению"),
        ("AnimalPresenceObstruction", "Животные на дороге"),
        ("GeneralObstruction", "Помеха на дороге"),
        ("DisturbanceActivity", "Беспорядки или акция"),
        ("AuthorityOperation", "Работа служб на дороге"),
        ("PublicEvent", "Массовое мероприятие"),
        ("ConstructionWorks", "Дорожное строительство"),
        ("MaintenanceWorks", "Ремонтные работы"),
        ("Roadworks", "Дорожные работы"),
        ("EquipmentOrSystemFault", "Неисправно дорожное оборудование"),
        ("PoorEnvironmentConditions", "Плохие погодные условия"),
        ("WeatherRelatedRoadConditions", "Состояние дороги из-за погоды"),
        ("NonWeatherRelatedRoadConditions", "Состояние дорожного покрытия"),
        ("RoadSurfaceConditions", "Состояние дорожного покрытия"),
        ("Conditions", "Условия на дороге"),
        ("RoadOrCarriagewayOrLaneManagement", "Ограничение движения"),
        ("ReroutingManagement", "Объезд"),
        ("SpeedManagement", "Ограничение скорости"),
        ("WinterDrivingManagement", "Требования к движению зимой"),
        ("GeneralNetworkManagement", "Организация движения"),
        ("GeneralInstructionOrMessageToRoadUsers", "Указание водителям"),
        ("GeneralInstructionToRoadUsers", "Указание водителям"),
        ("AbnormalTraffic", "Затруднено движение"),
        ("RoadOperatorServiceDisruption", "Сбой в работе дорожной службы"),
        ("RoadsideServiceDisruption", "Придорожный сервис не работает"),
        ("ServiceDisruption", "Сервис не работает"),
        ("RoadsideAssistance", "Помощь на дороге"),
        ("TransitInformation", "Изменения в работе транспорта"),
        ("CarParks", "Парковки"),
        ("GenericSituationRecord", AnyName),
    ];

    private static readonly FrozenDictionary<string, int> Ranks =
        Ordered.Select((known, rank) => (known.Type, rank)).ToFrozenDictionary(known => known.Type, known => known.rank, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Closer = new Dictionary<string, string>
    {
        ["RoadOrCarriagewayOrLaneManagement.roadClosed"] = "Дорога закрыта",
        ["RoadOrCarriagewayOrLaneManagement.carriagewayClosures"] = "Закрыта проезжая часть",
        ["RoadOrCarriagewayOrLaneManagement.laneClosures"] = "Закрыты полосы движения",
        ["RoadOrCarriagewayOrLaneManagement.intermittentShortTermClosures"] = "Кратковременные перекрытия",
        ["RoadOrCarriagewayOrLaneManagement.singleAlternateLineTraffic"] = "Попеременное движение по одной полосе",
        ["RoadOrCarriagewayOrLaneManagement.contraflow"] = "Движение по встречной полосе",
        ["GeneralNetworkManagement.bridgeSwingInOperation"] = "Мост разведён",
        ["AbnormalTraffic.stationaryTraffic"] = "Движение стоит",
        ["AbnormalTraffic.queuingTraffic"] = "Затор",
        ["AbnormalTraffic.slowTraffic"] = "Медленное движение",
        ["AbnormalTraffic.heavyTraffic"] = "Плотное движение",
        ["EnvironmentalObstruction.flooding"] = "Подтопление дороги",
        ["EnvironmentalObstruction.fallenTrees"] = "Упавшие деревья",
        ["VehicleObstruction.brokenDownVehicle"] = "Неисправный автомобиль на дороге",
        ["VehicleObstruction.vehicleOnFire"] = "Горит автомобиль",
        ["EquipmentOrSystemFault.trafficLightSetsOutOfService"] = "Не работает светофор",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Lower tells more; what is not known tells least.</summary>
    public static int Rank(string type) => Ranks.GetValueOrDefault(type, Ordered.Length);

    /// <summary>What people call it, in Russian.</summary>
    public static string Name(RecordFacts? record)
    {
        if (record is null)
        {
            return AnyName;
        }

        foreach (var subtype in record.Subtypes)
        {
            if (Closer.TryGetValue($"{record.Type}.{subtype}", out var closer))
            {
                return closer;
            }
        }

        return Ranks.TryGetValue(record.Type, out var rank) ? Ordered[rank].Name : AnyName;
    }
}
