print("accolade")
