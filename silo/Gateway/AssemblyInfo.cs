using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("SituationRoom.Gateway.Tests")]
[assembly: InternalsVisibleTo("SituationRoom.Host.Tests")]
[assembly: InternalsVisibleTo("situationroom")]
