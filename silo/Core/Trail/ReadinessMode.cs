namespace SituationRoom.Core.Trail;

/// <summary>How ready the city's duty services are to be: the regimes of the Russian state system for emergencies (РСЧС). Stand in the journal by their names.</summary>
public enum ReadinessMode
{
    /// <summary>Повседневная деятельность.</summary>
    Everyday = 0,

    /// <summary>Повышенная готовность.</summary>
    Heightened = 1,

    /// <summary>Чрезвычайная ситуация.</summary>
    Emergency = 2,
}
