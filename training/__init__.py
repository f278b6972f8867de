"""How what ships was counted or trained, and from which data. Nothing here is needed at run time."""
